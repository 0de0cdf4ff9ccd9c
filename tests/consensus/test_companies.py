"""Companies like yours: which rated companies are near, how far, and what is said of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from shared.consensus import Ballot, ModelError, consensus_of, parse_model, to_json
from shared.consensus.companies import companies_like
from shared.definitions import load_firms
from tests.consensus.builders import CORE, SOME_FIRM, model_tables, the_model


def test_a_company_of_the_panel_is_nearest_to_itself_for_every_role() -> None:
    model = the_model()
    company = model.companies[20]

    found = companies_like(model, {item: float(level) for item, level in company.answers.items()})

    assert set(found) == set(model.roles)
    for role, nearest in found.items():
        assert len(nearest) == 3
        assert nearest[0].distance == 0
        given = nearest[0].company.ratings[role]
        assert (nearest[0].own, nearest[0].hat, nearest[0].none) == tuple(
            given.count(status) for status in ("own", "hat", "none")
        )


def test_the_nearest_come_first_and_the_reasons_are_true() -> None:
    model = the_model()

    found = companies_like(model, SOME_FIRM)

    for role, nearest in found.items():
        distances = [one.distance for one in nearest]
        assert distances == sorted(distances)
        assert all(0 <= distance <= 1 for distance in distances)
        for one in nearest:
            assert one.own + one.hat + one.none == 3
            for item in one.same:
                assert abs(one.company.answers[item] - SOME_FIRM[item]) <= 0.5
            for item, level in one.differs:
                assert level == one.company.answers[item]
                assert abs(level - SOME_FIRM[item]) > 0.5
            counting = model.likeness[role]
            assert all(item in counting for item in (*one.same, *(item for item, _ in one.differs)))


def test_only_answers_that_were_given_count() -> None:
    model = the_model()
    short = {item: SOME_FIRM[item] for item in CORE}

    for nearest in companies_like(model, short).values():
        for one in nearest:
            assert {*one.same, *(item for item, _ in one.differs)} <= set(CORE)


def test_without_answers_or_companies_none_is_near() -> None:
    model = the_model()

    assert not any(companies_like(model, {}).values())
    assert not any(companies_like(replace(model, companies=()), SOME_FIRM).values())


def test_the_rated_companies_come_first_among_the_firms_of_what_is_usual() -> None:
    # Further companies, which nobody is compared with, say what is usual as well.
    answers = [dict(company.answers) for company in the_model().companies]

    assert answers == [dict(firm) for firm in load_firms()[: len(answers)]]


def test_every_company_is_named_in_all_languages_and_its_size_fits_its_answer() -> None:
    bands = (1, 5, 20, 50, 250, 1000)
    for company in the_model().companies:
        assert all(company.kind[language] for language in ("fi", "sv", "en"))
        assert company.answers["headcount"] == sum(company.people >= least for least in bands)


def test_the_json_names_each_company_that_a_role_names() -> None:
    consensus = consensus_of(the_model(), [Ballot(SOME_FIRM)] * 5, bootstraps=0)

    shape = json.loads(json.dumps(to_json(consensus)))

    named = {one["company"] for role in shape["roles"].values() for one in role["companies"]}
    assert named == set(shape["companies"])
    first = shape["roles"]["field"]["companies"][0]
    assert sum(first["raters"].values()) == 3
    assert set(first) == {"company", "raters", "distance", "same", "differs"}
    assert all(set(company["kind"]) == {"fi", "sv", "en"} for company in shape["companies"].values())


def test_a_live_view_is_drawn_without_companies() -> None:
    assert not consensus_of(the_model(), [Ballot(SOME_FIRM)], bootstraps=0, explain=False).companies


def _with_cell(column: str, text: str) -> Callable[[list[dict[str, str]]], None]:
    return lambda rows: rows[3].update({column: text})


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_with_cell("mkt", "own hat"), "companies[row 5].mkt: 'own hat' is not what three raters say"),
        (_with_cell("mkt", "own hat maybe"), "companies[row 5].mkt: 'own hat maybe' is not what three"),
        (_with_cell("deal_size", "9"), "companies[row 5].deal_size: '9' is not a whole number from 1 to 6"),
        (_with_cell("deal_size", "2.5"), "companies[row 5].deal_size: '2.5' is not a whole number"),
        (_with_cell("people", "0"), "companies[row 5].people: '0' is not a whole number from 1"),
        (_with_cell("sv", " "), "companies[row 5].sv: is missing"),
        (_with_cell("company", "D01"), "companies[row 5].company: D01 appears twice"),
        (_with_cell("colour", "1"), "companies[row 5].colour: is no answer and no role of the model"),
        (lambda rows: rows[3].pop("kam"), "companies[row 5].kam: is missing"),
        (lambda rows: rows.clear(), "companies: must be a list of companies"),
    ],
)
def test_a_slip_in_the_file_of_companies_is_named_by_its_place(
    spoil: Callable[[list[dict[str, str]]], None], said: str
) -> None:
    tables = model_tables()
    rows = tables["companies"]
    assert isinstance(rows, list)
    spoil(rows)

    with pytest.raises(ModelError) as refused:
        parse_model(tables)

    assert said in str(refused.value)
