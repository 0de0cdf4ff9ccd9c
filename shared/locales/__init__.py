"""The words of the software: messages, numbers and dates in Finnish, Swedish and English.

Messages stand in `<language>/*.ftl`, which the front end reads too; a key stands in one file only.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from babel.dates import format_date as babel_date
from babel.dates import format_time as babel_time
from babel.numbers import format_decimal, get_minus_sign_symbol
from babel.numbers import format_percent as babel_percent
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

Language = Literal["fi", "sv", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
"""In the order they are offered: Finnish first."""

FOLDER = Path(__file__).parent

_LOCALES: dict[Language, str] = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
"""Swedish as written in Finland; British dates, since month before day misleads a European reader."""


class MissingText(KeyError):
    """No message of this key in this language."""

    def __init__(self, key: str, language: str) -> None:
        super().__init__(f"no text {key!r} in language {language!r}")


class BrokenText(ValueError):
    """A message that can't be read, stands twice, or was asked for without a variable it needs."""


def translate(language: Language, key: str, /, **args: str | float | Decimal | date) -> str:
    """The message in the language, its variables filled in and numbers written as the language writes them.

    Raises MissingText for an unknown key, BrokenText when a variable of the message is not given.
    """
    bundle = _bundle(language)
    pattern = bundle.get_message(key).value if bundle.has_message(key) else None
    if pattern is None:
        raise MissingText(key, language)
    text, problems = bundle.format_pattern(pattern, args)
    if problems:
        raise BrokenText(f"text {key!r} in language {language!r}: {problems[0]}")
    return str(text)


def has_text(language: Language, key: str) -> bool:
    """Whether `translate` knows the key."""
    return _bundle(language).has_message(key)


def format_number(language: Language, number: float | Decimal, decimals: int | None = None) -> str:
    """A number with the language's decimal mark and no-break thousands: "12 500", "2,5", "12,500".

    `decimals`: exactly so many; None writes what there is, up to three. Halves go away from zero, as in
    a browser.
    """
    pattern = None if decimals is None else "#,##0." + "0" * decimals
    with localcontext(rounding=ROUND_HALF_UP):
        text = format_decimal(number, pattern, locale=_LOCALES[language])
    # Babel writes a hyphen where a browser writes the language's own minus.
    return text.replace("-", get_minus_sign_symbol(_LOCALES[language]))


def format_percent(language: Language, share: float | Decimal) -> str:
    """A share of one in whole percents: 0.25 is "25 %" in Finnish and Swedish, "25%" in English."""
    with localcontext(rounding=ROUND_HALF_UP):
        return babel_percent(share, locale=_LOCALES[language])


def format_date(language: Language, day: date) -> str:
    """A day with the month in words: "6. joulukuuta 2025"."""
    return babel_date(day, "long", locale=_LOCALES[language])


def format_short_date(language: Language, day: date) -> str:
    """A day for tables: "6.12.2025" in Finnish and Swedish, "6 Dec 2025" in English."""
    # Swedish as written in Finland has the day first; the locale's short format has Sweden's order.
    pattern = "d MMM y" if language == "en" else "d.M.y"
    return babel_date(day, pattern, locale=_LOCALES[language])


def format_moment(language: Language, moment: datetime) -> str:
    """Day and time of day in the moment's own time zone: "6. joulukuuta 2025 klo 14.30".

    Raises ValueError for a moment without a time zone: the reader would be told the wrong hour.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    time = babel_time(moment, "short", tzinfo=moment.tzinfo, locale=_LOCALES[language])
    if language == "sv":
        # Finland's Swedish writes the time with a point; the locale's short format has Sweden's colon.
        time = time.replace(":", ".")
    return translate(language, "moment", day=format_date(language, moment), time=time)


def read_bundle(folder: Path, language: Language) -> FluentBundle:
    """Every message of a folder's *.ftl files.

    Raises BrokenText naming file and line for what Fluent can't read, and for a key that stands in two
    places: Fluent itself skips both in silence.
    """
    # Isolating marks guard mixed writing directions, which no language here has, and they show up in files.
    bundle = FluentBundle([_LOCALES[language].replace("_", "-")], use_isolating=False)
    file_of: dict[str, str] = {}
    for path in sorted(folder.glob("*.ftl")):
        source = path.read_text(encoding="utf-8")
        resource = FluentResource(source)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                start = entry.span.start if entry.span else 0
                line = source.count("\n", 0, start) + 1
                raise BrokenText(f"{language}/{path.name}, line {line}: {entry.annotations[0].message}")
            if isinstance(entry, ast.Message):
                key = entry.id.name
                if key in file_of:
                    raise BrokenText(f"{language}/{path.name}: {key!r} already stands in {file_of[key]}")
                file_of[key] = path.name
        bundle.add_resource(resource)
    return bundle


@cache
def _bundle(language: Language) -> FluentBundle:
    return read_bundle(FOLDER / language, language)
