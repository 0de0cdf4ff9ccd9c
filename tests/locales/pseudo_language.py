"""A made-up language: each English text with other letters, so that what is not translated shows.

Run as a script in a copy of the project that has the language, it prints as JSON what each file and page
says in ordinary letters.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import pypdf
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

CODE = "zz"
LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åƀçđéƒĝĥíĵķĺɱñóþɋŕšţúʋŵẋýžÅßÇĐÉƑĜĤÍĴĶĹΜÑÓÞɊŔŠŢÚɅŴẊÝŽ",
)
LANGUAGE = """
name = "Žéþ"
locale = "en-GB"
short_date = "d.M.y"
time = "HH:mm"
"""


def disguise(text: str) -> str:
    """The text with no letter that English has."""
    return text.translate(LETTERS)


def write_folder(root: Path) -> None:
    """The language's folder in a copy of the project, made of the English texts."""
    folder = root / "shared/locales" / CODE
    folder.mkdir()
    (folder / "language.toml").write_text(LANGUAGE, encoding="utf-8")
    for path in (root / "shared/locales/en").glob("*.ftl"):
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        _Disguise().visit(resource)
        (folder / path.name).write_text(FluentSerializer().serialize(resource), encoding="utf-8")
    for name in ("questions", "roles", "charters", "hand_offs"):
        tables = tomllib.loads((root / f"shared/definitions/{name}.toml").read_text(encoding="utf-8"))
        lines = list(_lines(tables, ()))
        (folder / f"{name}.toml").write_text("\n".join(lines), encoding="utf-8")
    rows = csv.DictReader(
        (root / "shared/definitions/companies.csv").read_text(encoding="utf-8").splitlines()
    )
    kinds = [f"{_toml(row['company'])} = {_toml(disguise(row['en']))}" for row in rows]
    (folder / "companies.toml").write_text("\n".join(["[kind]", *kinds]), encoding="utf-8")


def add_line(root: Path) -> None:
    """The one line that adds the language."""
    path = root / "shared/languages.py"
    text = path.read_text(encoding="utf-8")
    changed = text.replace('Literal["fi", "sv", "en"]', f'Literal["fi", "sv", "en", "{CODE}"]')
    assert changed != text
    path.write_text(changed, encoding="utf-8")


class _Disguise(Transformer):
    def visit_TextElement(  # noqa: N802  # the visitor's own naming
        self, node: ast.TextElement
    ) -> ast.TextElement:
        node.value = disguise(node.value)
        return node


def _lines(place: object, path: tuple[str, ...]) -> Iterator[str]:
    """Each English text as a line of TOML: `item.deal_size.text = "..."`."""
    if isinstance(place, Mapping):
        words = place.get("en")
        if words is not None and set(place) <= {"fi", "sv", "en"}:
            said = [disguise(line) for line in words] if isinstance(words, list) else disguise(words)
            yield f"{'.'.join(map(_toml, path))} = {_toml(said)}"
            return
        for key, more in place.items():
            yield from _lines(more, (*path, key))
    elif isinstance(place, list):
        for more in place:
            if isinstance(more, Mapping) and "id" in more:
                yield from _lines(more, (*path, str(more["id"])))


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


NOT_TEXTS = (
    # Dates are written with Unicode's data.
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December)\b",
    # What PowerPoint, Planner, Jira and calendars call their own parts.
    r"Click to edit Master \w+ styles?|(Second|Third|Fourth|Fifth) level",
    r"Task Name|Bucket Name|Progress|Not started|In progress|Completed|Due [Dd]ate|Assigned To|Labels|Notes",
    r"Summary|Issue Type|Description|Task|roolitus-\w+",
)


def ordinary(texts: Iterable[str], names: Iterable[str]) -> list[str]:
    """The words in ordinary letters, other than those of these names, each with what is around it."""
    named = " ".join(names)
    found: dict[str, str] = {}
    for text in texts:
        left = re.sub("|".join(NOT_TEXTS), "", text)
        # A letter or two with other letters around them are a variable in a word of the language.
        for word in re.finditer(r"(?<![^\W_])[A-Za-z]{2,}(?![^\W_])", left):
            if word[0] not in named:
                found.setdefault(word[0], left[max(0, word.start() - 30) : word.end() + 30])
    return list(found.values())


def main() -> None:
    """Writes every file of a report in the language, and prints what each has in ordinary letters."""
    from flask import Flask

    from participant.results import OwnPage, show_report
    from shared.assets import offer_colours
    from shared.languages import LANGUAGES
    from shared.report import FORMATS, write_report
    from tests.report.builders import usual_report

    added = next(language for language in LANGUAGES if language == CODE)
    report = usual_report()
    definition = report.definition
    ids = [*definition.items, *definition.roles, *definition.stages, *(step.id for step in definition.steps)]
    ids += [option.id for item in definition.items.values() for option in item.options]
    found: dict[str, list[str]] = {}
    # What people wrote, the workshop's own language, and the ids of customers in tables.
    names = [report.facts.name, report.facts.code, *(comment.text for comment in report.comments)]
    names += [
        "Kahdeksan suurinta asiakasta tuo 55 % liikevaihdosta",
        "Myynti Asiakaspalvelu",
        "Suomi large small",
    ]
    for file_format in FORMATS:
        if file_format in ("json", "answers"):
            continue  # for programs: ids, and wordings in every language
        written = write_report(report, file_format, CODE)
        texts = [text for text in _texts_of(written.content, written.filename) if text not in ids]
        found[file_format] = ordinary(texts, names)
    app = Flask("participant", template_folder="pages")
    offer_colours(app)
    with app.test_request_context():
        page = show_report(report, added, OwnPage("/console", (), None), lambda call: call())
    html = re.sub(r"(?s)<(style|script)\b.*?</\1>", " ", page.get_data(as_text=True))
    others = ["Suomi Svenska English"]
    found["results page"] = ordinary([unescape(re.sub(r"<[^>]+>", " ", html))], [*names, *others])
    sys.stdout.write(json.dumps(found, ensure_ascii=False))


def _texts_of(content: bytes, name: str) -> Iterator[str]:
    """What a person reads in a file; of an archive, in each of its files."""
    if name.endswith(".pdf"):
        for page in pypdf.PdfReader(io.BytesIO(content)).pages:
            yield " ".join(page.extract_text().split())
    elif zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for inner in archive.namelist():
                if not re.search(r"\.rels$|/theme/|docProps|\[Content", inner):
                    yield from _texts_of(archive.read(inner), inner)
    elif name.endswith((".xml", ".svg")):
        for element in ET.fromstring(content).iter():
            if not element.tag.endswith(("}style", "}f", "}formatCode")):
                yield from (text for text in (element.text, element.tail) if text and text.strip())
    elif name.endswith(".csv"):
        text = content.decode("utf-8-sig")
        for row in csv.reader(io.StringIO(text)):
            yield from row
    elif name.endswith(".ics"):
        lines = content.decode().replace("\r\n ", "").splitlines()
        yield from (line.partition(":")[2] for line in lines if line.startswith(("SUMMARY", "DESCRIPTION")))


if __name__ == "__main__":
    main()
