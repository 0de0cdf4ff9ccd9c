"""The words of the software: messages, numbers and dates in each of its languages.

The folder of a language has its messages in `*.ftl`, which the front end reads too (a key is in one file
only), and what it is called and how it writes days in `language.toml`. A language that was added has the
texts of the definition there as well: shared/definitions/wordings.py.
"""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache
from pathlib import Path

from babel.dates import format_date as babel_date
from babel.dates import format_time as babel_time
from babel.numbers import format_decimal, get_decimal_symbol, get_minus_sign_symbol
from babel.numbers import format_percent as babel_percent
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from pydantic import BaseModel, ConfigDict

from shared.languages import LANGUAGES as LANGUAGES
from shared.languages import Language as Language

FOLDER = Path(__file__).parent


class LanguageFacts(BaseModel):
    """What a language is called and how it writes days and times: its `language.toml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    """In the language itself: "Suomi"."""
    locale: str
    """Language and country, for numbers, dates, and as the language of documents: "fi-FI"."""
    short_date: str
    time: str
    stemmer: str = ""
    """The Snowball algorithm for its words: "finnish"; empty where there is none."""
    common_words: str = ""
    """Words that say nothing of what a comment is about, with spaces between."""


class MissingText(KeyError):
    """No message of this key in this language."""

    def __init__(self, key: str, language: str) -> None:
        super().__init__(f"no text {key!r} in language {language!r}")


class BrokenText(ValueError):
    """A message that can't be read, appears twice, or was asked for without a variable it needs."""


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


@cache
def language_facts(language: Language) -> LanguageFacts:
    """What the language is called and how it writes days. Raises ValueError for a file that is wrong."""
    content = (FOLDER / language / "language.toml").read_text(encoding="utf-8")
    return LanguageFacts.model_validate(tomllib.loads(content))


def language_names() -> dict[Language, str]:
    """Every language by its code, each called in itself: "Suomi"."""
    return {language: language_facts(language).name for language in LANGUAGES}


def decimal_mark(language: Language) -> str:
    """What the language writes between whole and parts: "," or "."."""
    return get_decimal_symbol(_locale(language))


def percent_format(language: Language) -> str:
    """A spreadsheet's number format of a share, with the language's space before the sign."""
    return "0\N{NO-BREAK SPACE}%" if "\N{NO-BREAK SPACE}" in format_percent(language, 0) else "0%"


def format_number(language: Language, number: float | Decimal, decimals: int | None = None) -> str:
    """A number with the language's decimal mark and no-break thousands: "12 500", "2,5", "12,500".

    `decimals`: exactly so many; None writes what there is, up to three. Halves go away from zero, as in
    a browser.
    """
    pattern = None if decimals is None else "#,##0." + "0" * decimals
    with localcontext(rounding=ROUND_HALF_UP):
        text = format_decimal(number, pattern, locale=_locale(language))
    # Babel writes a hyphen where a browser writes the language's own minus.
    return text.replace("-", get_minus_sign_symbol(_locale(language)))


def format_percent(language: Language, share: float | Decimal) -> str:
    """A share of one in whole percents: 0.25 is "25 %" in Finnish and Swedish, "25%" in English."""
    with localcontext(rounding=ROUND_HALF_UP):
        return babel_percent(share, locale=_locale(language))


def format_date(language: Language, day: date) -> str:
    """A day with the month in words: "6. joulukuuta 2025"."""
    return babel_date(day, "long", locale=_locale(language))


def format_short_date(language: Language, day: date) -> str:
    """A day for tables: "6.12.2025" in Finnish and Swedish, "6 Dec 2025" in English."""
    return babel_date(day, language_facts(language).short_date, locale=_locale(language))


def format_moment(language: Language, moment: datetime) -> str:
    """Day and time of day in the moment's own time zone: "6. joulukuuta 2025 klo 14.30".

    Raises ValueError for a moment without a time zone: the reader would read the wrong hour.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    pattern = language_facts(language).time
    time = babel_time(moment, pattern, tzinfo=moment.tzinfo, locale=_locale(language))
    return translate(language, "moment", day=format_date(language, moment), time=time)


def read_bundle(folder: Path, language: Language) -> FluentBundle:
    """Every message of a folder's *.ftl files.

    Raises BrokenText naming file and line for what Fluent can't read, and for a key that is in two
    places: Fluent itself skips both in silence.
    """
    # Isolating marks guard mixed writing directions, which no language here has, and they show up in files.
    bundle = FluentBundle([language_facts(language).locale], use_isolating=False)
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
                    raise BrokenText(f"{language}/{path.name}: {key!r} is already in {file_of[key]}")
                file_of[key] = path.name
        bundle.add_resource(resource)
    return bundle


def _locale(language: Language) -> str:
    """The locale as Babel names it."""
    return language_facts(language).locale.replace("-", "_")


@cache
def _bundle(language: Language) -> FluentBundle:
    return read_bundle(FOLDER / language, language)
