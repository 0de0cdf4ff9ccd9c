"""The sentences behind a role: what they say, and what they leave unsaid."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.locales import LANGUAGES, Language
from shared.report.reasons import because, reason_paragraph, reason_sentence, turning
from shared.report.words import Words
from shared.results.outcome import Clause, RoleOutcome, Turn
from tests.consensus.builders import the_model
from tests.report.builders import DEFINITION, ReportBuilder, make_results, role_of, role_view, usual_report

FI = Words("fi", DEFINITION)


def everything(_: str) -> bool:
    return True


def clause(about: str, *, speaks: str = "for", level: float | None = 4.0) -> Clause:
    return Clause(
        about=about,
        side="high" if speaks == "for" else "low",
        speaks="for" if speaks == "for" else "against",
        is_assumed=level is None,
        level=level,
    )


def said(view: RoleOutcome, change: str | None = None) -> str:
    return " ".join(because(view, change, FI, everything))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_that_may_be_cited_has_a_clause_high_and_low(language: Language) -> None:
    words = Words(language, DEFINITION)
    cited = {item for rule in the_model().roles.values() for item in rule.reasons}

    missing = [
        f"{item}-{side}"
        for item in sorted(cited)
        for side in ("high", "low")
        if not words.knows(f"reason-{item}-{side}")
    ]

    assert missing == []
    assert words.knows("reason-seats-low")
    assert words.knows("reason-anchor-high")


def test_a_hat_has_work_but_not_enough_for_a_main_job() -> None:
    two = [clause("lead_source", level=2.0), clause("sellers", speaks="against", level=3.0)]
    hat = replace(role_view("sdr_in", "hat", "inside"), reasons=two, unasked=[])

    assert said(hat, "kept") == (
        "Liidien kvalifioija (SDR) säilyy hattuna, koska useimmat uudet asiakkaat on etsittävä itse, "
        "mutta myyjiä on vähän (2\u20133)."
    )


def test_what_was_not_asked_is_open_and_never_not_needed() -> None:
    view = replace(
        role_view("partner"),
        reasons=[clause("channel", speaks="against", level=None)],
        unasked=["channel"],
        certainty="likely",
    )

    sentence = said(view, "removed")

    assert sentence == (
        "Kumppanipäällikkö jää avoimeksi, koska tätä ei kysytty: ”Kumppanimyynti”. "
        "Oletimme, että kumppanien osuus myynnistä on pieni."
    )
    assert "tarpeen" not in sentence


def test_an_assumption_carries_its_mark() -> None:
    view = replace(role_view("bid", "own"), reasons=[clause("tenders", level=None)], unasked=[])

    assert "iso osa myynnistä kilpailutetaan (oletus, ei kysytty)" in said(view)


def test_an_answer_that_the_reader_was_not_shown_is_not_told() -> None:
    view = replace(role_view("field", "own"), reasons=[clause("deal_size")], unasked=[])

    assert because(view, None, FI, lambda item: item != "deal_size") == ("Kenttämyyjä on päätoiminen rooli.",)


def test_a_fact_turns_a_role_by_its_threshold_and_a_view_by_votes() -> None:
    fact = Turn(item="deal_size", level=4.0, status="hat", votes=3, of=9)
    view = Turn(item="small_remote", level=2.0, status="hat", votes=3, of=9)
    role = role_view("field", "own")

    assert "vastausta" not in turning(replace(role, turns=[fact]), FI, everything)[0]
    assert turning(replace(role, turns=[view]), FI, everything)[0].startswith("Jos 3/9 vastausta")


def test_a_role_that_the_group_decided_otherwise_is_not_argued_with_computed_reasons() -> None:
    report = usual_report()
    kam = role_of(report, "kam")

    assert kam.status != kam.view.status
    assert "koska" not in reason_sentence(report, kam, FI)


def test_a_paragraph_says_what_the_group_said_of_today_and_who_accepts_it() -> None:
    results = make_results(19)
    paragraph = reason_paragraph(usual_report(), role_of(usual_report(), "mkt"), FI)
    assert "sanoo, että rooli on tänään jonkun päätyö" in paragraph
    assert "voi hyväksyä ehdotuksen" in paragraph

    del results["asis"], results["consent"]
    silent = ReportBuilder(results=results).build()
    paragraph = reason_paragraph(silent, role_of(silent, "mkt"), FI)
    assert "tänään" not in paragraph
    assert "hyväksyä" not in paragraph
