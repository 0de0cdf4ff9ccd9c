"""From the rows of companies.csv to rated companies; what cannot be used is refused, with its place."""

from collections.abc import Iterable, Mapping

from shared.consensus.model import ModelError, RatedCompany, Scale, Status, frozen
from shared.languages import LANGUAGES

RATERS = 3
_STATUSES: Mapping[str, Status] = {"own": "own", "hat": "hat", "none": "none"}


def parse_companies(
    rows: object, items: Mapping[str, Scale], roles: Iterable[str]
) -> tuple[RatedCompany, ...]:
    """Each row has a text by column: company, people, each language, every item and every role."""
    if not isinstance(rows, list) or not rows:
        raise ModelError("companies", "must be a list of companies, each with its answers and ratings")
    wanted = ("company", "people", *LANGUAGES, *items, *roles)
    companies: dict[str, RatedCompany] = {}
    for line, row in enumerate(rows, start=2):
        key = f"companies[row {line}]"
        if not isinstance(row, Mapping):
            raise ModelError(key, "must be a company with its answers and ratings")
        for column in wanted:
            if not isinstance(row.get(column), str) or not row[column].strip():
                raise ModelError(f"{key}.{column}", "is missing")
        if unknown := [str(column) for column in row if column not in wanted]:
            raise ModelError(f"{key}.{unknown[0]}", "is no answer and no role of the model")
        company = _company(key, row, items, roles)
        if company.id in companies:
            raise ModelError(f"{key}.company", f"{company.id} appears twice")
        companies[company.id] = company
    return tuple(companies.values())


def _company(
    key: str, row: Mapping[str, str], items: Mapping[str, Scale], roles: Iterable[str]
) -> RatedCompany:
    return RatedCompany(
        id=row["company"].strip(),
        people=_whole(f"{key}.people", row["people"], Scale(1, 1_000_000)),
        kind=frozen({language: row[language].strip() for language in LANGUAGES}),
        answers=frozen({item: _whole(f"{key}.{item}", row[item], scale) for item, scale in items.items()}),
        ratings=frozen({role: _ratings(f"{key}.{role}", row[role]) for role in roles}),
    )


def _whole(key: str, text: str, scale: Scale) -> int:
    if not (text.strip().isascii() and text.strip().isdecimal() and scale.holds(int(text))):
        raise ModelError(key, f"{text!r} is not a whole number from {scale.low} to {scale.high}")
    return int(text)


def _ratings(key: str, text: str) -> tuple[Status, ...]:
    given = [_STATUSES.get(word) for word in text.split()]
    ratings = tuple(status for status in given if status is not None)
    if len(ratings) != RATERS or len(given) != RATERS:
        raise ModelError(key, f"{text!r} is not what three raters say, such as 'own hat hat'")
    return ratings
