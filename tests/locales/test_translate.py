"""Messages, numbers and dates as the three languages write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from shared.locales import (
    LANGUAGES,
    BrokenText,
    Language,
    MissingText,
    format_date,
    format_moment,
    format_number,
    format_percent,
    has_text,
    read_bundle,
    translate,
)


@pytest.mark.parametrize(
    ("language", "none", "one", "many"),
    [
        ("fi", "0 osallistujaa", "1 osallistuja", "12 osallistujaa"),
        ("sv", "0 deltagare", "1 deltagare", "12 deltagare"),
        ("en", "0 participants", "1 participant", "12 participants"),
    ],
)
def test_counts_agree_with_their_noun(language: Language, none: str, one: str, many: str) -> None:
    assert [translate(language, "count-participants", count=count) for count in (0, 1, 12)] == [
        none,
        one,
        many,
    ]


def test_variables_are_written_plainly_without_invisible_marks() -> None:
    assert translate("fi", "error-comment_too_long", max=500).endswith("enintään 500 merkkiin.")
    assert translate("fi", "answered-of", n=23, total=30) == "Vastannut 23/30 paikalla olevista"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_text_names_its_key_and_language(language: Language) -> None:
    with pytest.raises(MissingText, match=f"no-such-text.*{language}"):
        translate(language, "no-such-text")

    assert not has_text(language, "no-such-text")
    assert has_text(language, "abstain")


def test_a_text_asked_for_without_its_variable_is_refused_by_name() -> None:
    with pytest.raises(BrokenText, match=r"error-comment_too_long.*max"):
        translate("sv", "error-comment_too_long")


def test_a_line_fluent_cannot_read_is_reported_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "screen.ftl").write_text("good = Hyvä\nbad { = Huono\n", encoding="utf-8")

    with pytest.raises(BrokenText, match=r"fi/screen\.ftl, line 2"):
        read_bundle(tmp_path, "fi")


def test_a_key_in_two_files_is_reported_with_both(tmp_path: Path) -> None:
    (tmp_path / "a.ftl").write_text("greeting = Hei\n", encoding="utf-8")
    (tmp_path / "b.ftl").write_text("greeting = Moi\n", encoding="utf-8")

    with pytest.raises(BrokenText, match=r"b\.ftl: 'greeting'.* a\.ftl"):
        read_bundle(tmp_path, "fi")


@pytest.mark.parametrize(
    ("language", "thousands", "half", "rounded", "negative"),
    [
        ("fi", "12\u00a0500", "2,5", "0,13", "\u22120,5"),
        ("sv", "12\u00a0500", "2,5", "0,13", "\u22120,5"),
        ("en", "12,500", "2.5", "0.13", "-0.5"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(
    language: Language, thousands: str, half: str, rounded: str, negative: str
) -> None:
    assert format_number(language, 12500) == thousands
    assert format_number(language, 2.5) == half
    assert format_number(language, 0.125, decimals=2) == rounded
    assert format_number(language, -0.5) == negative
    assert format_number(language, 2.5, decimals=0) == "3"


@pytest.mark.parametrize(("language", "written"), [("fi", "13\u00a0%"), ("sv", "13\u00a0%"), ("en", "13%")])
def test_a_half_percent_is_rounded_up_as_browsers_do(language: Language, written: str) -> None:
    assert format_percent(language, 0.125) == written


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        ("fi", "6. joulukuuta 2025", "6. joulukuuta 2025 klo 14.30"),
        ("sv", "6 december 2025", "6 december 2025 kl. 14.30"),
        ("en", "6 December 2025", "6 December 2025 at 14:30"),
    ],
)
def test_dates_name_the_month_and_times_keep_their_own_zone(
    language: Language, day: str, moment: str
) -> None:
    finnish_winter = timezone(timedelta(hours=2))

    assert format_date(language, date(2025, 12, 6)) == day
    assert format_moment(language, datetime(2025, 12, 6, 14, 30, tzinfo=finnish_winter)) == moment


def test_a_moment_without_a_zone_is_refused() -> None:
    naive = datetime(2025, 12, 6, 14, 30, tzinfo=UTC).replace(tzinfo=None)

    with pytest.raises(ValueError, match="time zone"):
        format_moment("fi", naive)
