"""Two reports side by side: what is compared, what is not, and what must not be shown."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.locales import LANGUAGES, Language
from shared.report import Report
from shared.report.comparison import Comparison, NotComparable, compare
from shared.report.comparison_sentences import differences, warnings_of
from shared.report.pictures.comparison import pictures_of_comparison
from shared.report.words import Words
from shared.report.workbook.comparison import write_comparison
from shared.results.disclosure import SMALLEST_SHOWN
from shared.results.outcome import Status, StructureOutcome
from shared.workshop.definition import Item
from tests.report.builders import DEFINITION, GENERATED_AT, ReportBuilder, make_structure, usual_report
from tests.report.test_tables import nasty_report


def later(report: Report, **facts: object) -> Report:
    """The report as that of another workshop, held a year later."""
    changes = {"code": "ZZ22ZZ", "created_at": report.facts.created_at + 365 * 86400.0, **facts}
    return replace(report, facts=replace(report.facts, **changes))  # type: ignore[arg-type]  # its fields


def said(comparison: Comparison, language: Language = "fi") -> str:
    words = Words(language, comparison.definition)
    return "\n".join((*differences(comparison, words), *warnings_of(comparison, words)))


def with_statuses(**statuses: tuple[Status, str | None]) -> StructureOutcome:
    structure = make_structure()
    roles = [
        replace(role, status=statuses[role.role][0], host=statuses[role.role][1])
        if role.role in statuses
        else role
        for role in structure.roles
    ]
    return replace(structure, roles=roles)


def with_item(report: Report, item: Item) -> Report:
    items = tuple(replace(entry, item=item) if entry.item.id == item.id else entry for entry in report.items)
    definition = replace(report.definition, items={**report.definition.items, item.id: item})
    return replace(report, items=items, definition=definition)


def test_two_workshops_that_answered_alike_show_no_difference() -> None:
    comparison = compare(usual_report(), later(usual_report()))

    assert len(comparison.items) == len(usual_report().scaled())
    assert {(pair.shift, pair.agreement_change, pair.is_clear) for pair in comparison.items} == {
        (0, 0, False)
    }
    assert comparison.changed_roles() == ()
    assert not any(pair.is_changed for pair in comparison.segments)
    assert comparison.only_first == comparison.only_second == comparison.rescaled == ()


def test_roles_whose_place_differs_come_first_and_hats_that_only_moved_last() -> None:
    first = ReportBuilder(structure=with_statuses(coord=("none", None), am=("hat", "csm"))).build()
    second = later(ReportBuilder(structure=with_statuses(coord=("own", None), am=("hat", "field"))).build())

    changed = compare(first, second).changed_roles()

    assert [(pair.id, pair.change) for pair in changed] == [("coord", "changed"), ("am", "moved")]
    assert (changed[0].first.status, changed[0].second.status) == ("none", "own")  # type: ignore[union-attr]  # both there


def test_different_sets_of_questions_compare_what_both_asked_and_say_so() -> None:
    comparison = compare(usual_report(), later(ReportBuilder(item_set="short").build()))

    asked = {pair.item.id for pair in comparison.items}
    assert asked == {item.id for item in DEFINITION.asked("short")} & {
        entry.item.id for entry in usual_report().scaled()
    }
    assert {item.id for item in comparison.only_first} == {
        entry.item.id for entry in usual_report().scaled()
    } - asked
    text = said(comparison)
    assert "eri kysymyssarja" in text
    assert "Vain ensimmäisessä vastattiin" in text


def test_other_options_are_not_compared_and_other_words_are_compared_with_a_warning() -> None:
    deal_size, sellers = DEFINITION.items["deal_size"], DEFINITION.items["sellers"]
    second = later(usual_report())
    second = with_item(second, replace(deal_size, options=deal_size.options[1:]))
    second = with_item(second, replace(sellers, text={**sellers.text, "fi": "Montako?"}))

    comparison = compare(usual_report(), second)

    assert [item.id for item in comparison.rescaled] == ["deal_size"]
    assert "deal_size" not in {pair.item.id for pair in comparison.items}
    assert [pair.item.id for pair in comparison.items if pair.is_reworded] == ["sellers"]
    assert "Vastausvaihtoehdot ovat muuttuneet" in said(comparison)
    assert "Sanamuoto on muuttunut" in said(comparison)


def test_numbers_asked_in_other_ranges_are_compared_as_numbers() -> None:
    item = DEFINITION.items["target_groups"]
    wider = replace(item, maximum=item.maximum + 3)
    second = later(usual_report())
    entry = next(entry for entry in second.items if entry.item.id == item.id)
    assert entry.result is not None
    result = replace(entry.result, counts=[*entry.result.counts, 0, 0, 0])
    items = tuple(
        replace(one, item=wider, result=result) if one.item.id == item.id else one for one in second.items
    )

    pair = next(
        pair
        for pair in compare(usual_report(), replace(second, items=items)).items
        if pair.item.id == item.id
    )

    assert len(pair.first.counts) == len(pair.second.counts) == wider.maximum - wider.minimum + 1
    assert pair.shift == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_weakens_a_comparison_is_said(language: Language) -> None:
    few = ReportBuilder(voters=2, structure=None).build()
    second = later(few, closed_at=None, method_version="2030.1")

    warnings = warnings_of(compare(usual_report(), second), Words(language, DEFINITION))
    text = "\n".join(warnings)

    assert "2030.1" in text
    assert usual_report().facts.method_version in text
    # Running, without a structure, of four people, another method, few answers, and that people may differ.
    assert len(warnings) >= 6


def test_a_group_split_in_two_camps_is_said_to_have_no_common_structure() -> None:
    split = later(ReportBuilder(structure=make_structure(has_consensus=False)).build())

    assert "kahteen leiriin" in said(compare(usual_report(), split))


def test_without_a_structure_on_one_side_no_role_is_compared() -> None:
    comparison = compare(usual_report(), later(ReportBuilder(structure=None).build()))

    assert comparison.roles == ()
    assert comparison.segments == ()
    assert "rooleja ei verrata" in said(comparison)


def test_two_states_of_one_workshop_are_not_compared() -> None:
    """What one more participant changed would be that participant's answer."""
    then = ReportBuilder(voters=12).build()
    now = ReportBuilder(voters=13).build()
    as_in_a_file = replace(
        now, facts=replace(now.facts, created_at=round(now.facts.created_at, 6) + 1e-7, name="Toinen nimi")
    )

    for other in (then, now, as_in_a_file):
        with pytest.raises(NotComparable) as caught:
            compare(then, other)
        assert caught.value.code == "same"


def test_a_workshop_that_has_shown_nothing_is_not_compared() -> None:
    with pytest.raises(NotComparable) as caught:
        compare(usual_report(), later(ReportBuilder(structure=None, results={}).build()))

    assert caught.value.code == "nothing_shown"


@settings(max_examples=40, deadline=None)
@given(
    voters=st.tuples(st.integers(1, 40), st.integers(1, 40)),
    groups=st.tuples(
        st.lists(st.sampled_from(["A", "B", "C", ""]), min_size=1, max_size=5),
        st.lists(st.sampled_from(["A", "B", "D", ""]), min_size=1, max_size=5),
    ),
)
def test_no_group_is_shown_that_is_small_on_either_side_nor_could_be_had_by_subtraction(
    voters: tuple[int, int], groups: tuple[list[str], list[str]]
) -> None:
    first = ReportBuilder(voters=voters[0], groups=groups[0]).build()
    second = later(ReportBuilder(voters=voters[1], groups=groups[1]).build())

    for pair in compare(first, second).items:
        for sides, whole in (
            ([group.first for group in pair.groups], pair.first.n),
            ([group.second for group in pair.groups], pair.second.n),
        ):
            outside = whole - sum(side.n for side in sides)
            assert all(side.n >= SMALLEST_SHOWN for side in sides)
            assert not sides or outside == 0 or outside >= SMALLEST_SHOWN


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_drawn_with_its_words_and_both_names(language: Language) -> None:
    changed = later(
        ReportBuilder(structure=with_statuses(coord=("own", None)), name="Toinen yksikkö").build()
    )
    comparison = compare(usual_report(), changed)

    pictures = pictures_of_comparison(comparison, Words(language, comparison.definition))

    assert list(pictures) == [
        "compare-roles",
        "compare-coverage",
        "compare-answers",
        "compare-agreement",
        "compare-certainty",
    ]
    for picture in pictures.values():
        assert "Toinen yksikkö" in picture.svg
        assert len(picture.alt) > 20


def test_what_people_wrote_is_escaped_in_pictures_and_is_no_formula_in_the_workbook() -> None:
    hostile = "<script>alert(1)</script> & =1+1"
    comparison = compare(
        later(nasty_report(), name=hostile, code="AA22AA"), later(usual_report(), name=hostile)
    )
    words = Words("fi", comparison.definition)

    for picture in pictures_of_comparison(comparison, words).values():
        assert "<script>" not in picture.svg
    book = openpyxl.load_workbook(io.BytesIO(write_comparison(comparison, words, GENERATED_AT).content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" and cell.hyperlink is None for cell in cells)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_holds_every_compared_figure_and_no_ballot(language: Language) -> None:
    changed = later(ReportBuilder(structure=with_statuses(coord=("own", None)), voters=12).build())
    comparison = compare(usual_report(), changed)
    words = Words(language, comparison.definition)

    written = write_comparison(comparison, words, GENERATED_AT)
    book = openpyxl.load_workbook(io.BytesIO(written.content))

    assert written.filename.endswith(f"-kq7m2x-zz22zz-{language}.xlsx")
    assert len(book.sheetnames) == 7
    assert all(len(name) <= 31 for name in book.sheetnames)
    items = book[words.say("report-sheet-items")]
    rows = list(items.iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == [pair.item.id for pair in comparison.items]
    assert [row[3:7] for row in rows] == [
        (pair.first.n, pair.second.n, pair.first.median, pair.second.median) for pair in comparison.items
    ]
    roles = list(book[words.say("report-sheet-roles")].iter_rows(min_row=2, values_only=True))
    assert roles[0][0] == "coord"
    with zipfile.ZipFile(io.BytesIO(written.content)) as package:
        assert len([name for name in package.namelist() if name.startswith("xl/charts/chart")]) == 2
    assert words.say("report-sheet-ballots") not in book.sheetnames
