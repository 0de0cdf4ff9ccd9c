"""What reaches a report, and what never does."""

from __future__ import annotations

import dataclasses
from dataclasses import replace

from shared.report.sentences import reasons
from shared.report.words import Words
from shared.results.disclosure import SMALLEST_SHOWN
from shared.results.outcome import Decision
from tests.report.builders import (
    DEFINITION,
    ReportBuilder,
    comment_view,
    make_ballots,
    make_results,
    make_structure,
    role_of,
    usual_report,
)


def test_a_hidden_comment_is_left_out() -> None:
    report = ReportBuilder().with_usual_comments().with_hidden_comment("salaisuus").build()

    assert "salaisuus" not in [comment.text for comment in report.comments]
    assert len(report.comments) == 8


def test_comments_stand_pinned_first_then_by_upvotes() -> None:
    report = ReportBuilder(
        comments=[
            comment_view("comment1", "hiljainen"),
            comment_view("comment1", "suosittu", 9),
            comment_view("comment1", "kiinnitetty", 1, is_pinned=True),
        ]
    ).build()

    assert [comment.text for comment in report.comments] == ["kiinnitetty", "suosittu", "hiljainen"]


def test_an_item_whose_result_is_not_given_leaves_no_ballot_and_no_comment() -> None:
    results = make_results(19)
    del results["deal_size"]
    builder = ReportBuilder(results=results).with_usual_comments()
    everything = make_ballots(make_results(19), 19)

    report = dataclasses.replace(builder).build_with_ballots(everything)

    assert "deal_size" not in {ballot.item for ballot in report.ballots}
    assert "deal_size" not in {comment.item for comment in report.comments}
    assert "deal_size" not in {entry.item.id for entry in report.items}


def test_ballots_of_a_round_that_is_still_open_are_left_out() -> None:
    builder = ReportBuilder()
    ballots = make_ballots(make_results(19), 19)
    later = [
        dataclasses.replace(ballot, round=ballot.round + 1) for ballot in ballots if ballot.item == "sellers"
    ]

    report = builder.build_with_ballots([*ballots, *later])

    assert {ballot.round for ballot in report.ballots if ballot.item == "sellers"} == {1}


def test_names_are_dropped_unless_the_workshop_collected_them() -> None:
    anonymous = ReportBuilder(names=["Maija Meikäläinen"]).build()
    named = ReportBuilder(names=["Maija Meikäläinen"], are_names_collected=True).build()

    assert {ballot.name for ballot in anonymous.ballots} == {""}
    assert {ballot.name for ballot in named.ballots} == {"Maija Meikäläinen"}


def test_a_group_too_small_to_hide_in_is_not_told_apart() -> None:
    report = ReportBuilder(groups=("Myynti", "Myynti", "Myynti", "Myynti", "Johto")).build()

    # Johto has three members; with them alone hidden, subtraction would tell their answers.
    assert all(not entry.groups for entry in report.items)


def test_groups_large_enough_get_medians_of_their_own() -> None:
    report = usual_report()
    shown = {entry.item.id: entry.groups for entry in report.items if entry.groups}

    assert shown
    for groups in shown.values():
        assert all(group.n >= SMALLEST_SHOWN for group in groups)


def test_free_text_is_cleaned_of_what_files_cannot_carry() -> None:
    report = ReportBuilder(
        name="Ro\x00olit\n2027 \ud800",
        comments=[comment_view("comment1", "a\x07b"), comment_view("comment1", "\x00")],
    ).build()

    assert report.facts.name == "Roolit 2027"
    assert [comment.text for comment in report.comments] == ["ab"]


def test_an_override_stands_and_the_computed_result_stays_beside_it() -> None:
    kam = role_of(usual_report(), "kam")

    assert (kam.status, kam.host) == ("own", None)
    assert (kam.view.status, kam.view.host) == ("hat", "field")
    assert "kam" not in role_of(usual_report(), "field").hats
    assert kam.change == "new"


def test_a_decision_for_what_is_computed_confirms_it_and_departs_from_nothing() -> None:
    structure = make_structure(is_overridden=False)
    decided = {
        "field": Decision(status="own", host=None, reason="Ydintyö"),
        "kam": Decision(status="hat", host="csm", reason="Toinen rooli"),
    }
    roles = [replace(one, override=decided.get(one.role)) for one in structure.roles]
    report = ReportBuilder(structure=replace(structure, roles=roles)).build()
    words = Words("fi", DEFINITION)

    assert [role.role.id for role in report.overridden()] == ["kam"]
    confirmed = reasons(report, role_of(report, "field"), words).sentences[-1]
    assert confirmed == "Ryhmä vahvisti lasketun tuloksen. Perustelu: Ydintyö"
    assert "ryhmän linjaus ”" in reasons(report, role_of(report, "kam"), words).sentences[-1]


def test_hats_stand_on_the_role_that_carries_them() -> None:
    report = ReportBuilder(structure=make_structure(is_overridden=False)).build()

    assert role_of(report, "csm").hats == ("am", "renewals")
    assert role_of(report, "field").hats == ("kam",)


def test_both_structures_are_there_when_the_group_is_split() -> None:
    report = ReportBuilder(structure=make_structure(has_consensus=False)).build()

    assert report.roles
    assert {role.role.id for role in report.alternative} == set(DEFINITION.roles)


def test_consent_counts_everybody_who_can_live_with_a_role() -> None:
    consent = role_of(usual_report(), "sdr_in").consent

    assert consent is not None
    assert 0 < consent.accepting < consent.n


def test_a_structure_that_was_not_revealed_is_not_there() -> None:
    report = ReportBuilder(structure=None).build()

    assert report.roles == ()
