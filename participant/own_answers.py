"""What one participant has said in a workshop: a page to read, print and keep, and a file with the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from shared.languages import Language
from shared.operations import Part
from shared.report.words import Words
from shared.store import Own, Participant, Workshop
from shared.store.evaluations import Worth
from shared.workshop.answers import Answer
from shared.workshop.definition import Item

TIME_ZONE: Final = ZoneInfo("Europe/Helsinki")


@dataclass(frozen=True, slots=True)
class OwnRound:
    """An answer in words. `rows`: role and state of a grid; `places`: a ranking, the strongest first."""

    round: int
    text: str
    rows: tuple[tuple[str, str], ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A question with everything that this participant has said about it."""

    text: str
    rounds: tuple[OwnRound, ...]
    comments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnStep:
    """A step of the workshop with the questions that were answered or commented on, in the order asked."""

    title: str
    questions: tuple[OwnQuestion, ...]


@dataclass(frozen=True, slots=True)
class OwnPage:
    """What the page says. `joined_on`: a day in words; `upvoted`: how many comments of others."""

    workshop: str
    name: str
    group: str | None
    joined_on: str
    steps: tuple[OwnStep, ...]
    upvoted: int


def own_page(words: Words, workshop: Workshop, person: Participant, own: Own) -> OwnPage:
    """The page's content. Questions that this software no longer has come last, by their ids."""
    titles = {step.id: words.text(step.title) for step in words.definition.steps}
    questions: dict[str, list[OwnQuestion]] = {step: [] for step in (*titles, "")}
    for item_id in _order(words, workshop, own):
        item = words.definition.items.get(item_id)
        questions[item.step if item else ""].append(
            OwnQuestion(
                text=_question(words, item_id),
                rounds=tuple(
                    _round(words, item, one.round, one.answer) for one in own.answers if one.item == item_id
                ),
                comments=tuple(one.text for one in own.comments if one.item == item_id),
            )
        )
    return OwnPage(
        workshop=workshop.name,
        name=own.name,
        group=own.group,
        joined_on=words.day(datetime.fromtimestamp(person.joined_at, TIME_ZONE)),
        steps=tuple(OwnStep(titles.get(step, ""), tuple(said)) for step, said in questions.items() if said),
        upvoted=len(own.upvoted),
    )


class WordedAnswer(Part):
    """An answer in words; a grid's by role or stage, an abstention null."""

    question: str
    round: int
    answer: str | int | dict[str, str] | list[str] | None


class WordedComment(Part):
    """A comment of the participant."""

    question: str
    text: str


class OwnFile(Part):
    """What one participant has said."""

    workshop: str
    name: str
    group: str | None
    language: Language
    joined_at: str
    answers: list[WordedAnswer]
    comments: list[WordedComment]
    upvoted_comments: int
    worth: Worth | None
    """Whether they found the workshop worth the time."""


def own_file(words: Words, workshop: Workshop, person: Participant, own: Own) -> OwnFile:
    """The same for a program: name, group, answers of every round and comments, in words of one language.

    An abstention is None. A question that this software no longer has is named by its id.
    """
    place = {item_id: number for number, item_id in enumerate(_order(words, workshop, own))}
    answers = sorted(own.answers, key=lambda one: (place[one.item], one.round))
    comments = sorted(own.comments, key=lambda one: place[one.item])
    return OwnFile(
        workshop=workshop.name,
        name=own.name,
        group=own.group,
        language=person.language,
        joined_at=datetime.fromtimestamp(person.joined_at, UTC).isoformat(timespec="seconds"),
        answers=[
            WordedAnswer(
                question=_question(words, one.item),
                round=one.round,
                answer=_for_program(words, words.definition.items.get(one.item), one.answer),
            )
            for one in answers
        ],
        comments=[WordedComment(question=_question(words, one.item), text=one.text) for one in comments],
        upvoted_comments=len(own.upvoted),
        worth=own.worth,
    )


def _order(words: Words, workshop: Workshop, own: Own) -> Sequence[str]:
    """The items that this participant answered or commented on, in the order in which they are asked."""
    said = {one.item for one in own.answers} | {one.item for one in own.comments}
    asked = [item.id for item in words.definition.asked(workshop.item_set) if item.id in said]
    return [*asked, *sorted(said - set(asked))]


def _question(words: Words, item_id: str) -> str:
    item = words.definition.items.get(item_id)
    return words.text(item.text) if item is not None else item_id


def _round(words: Words, item: Item | None, round_: int, answer: Answer) -> OwnRound:
    if item is None:
        return OwnRound(round_, "" if answer is None else str(answer))
    named = words.named_answer(item, answer)
    if isinstance(named, Mapping):
        return OwnRound(round_, "", rows=tuple(named.items()))
    if isinstance(named, tuple):
        return OwnRound(round_, "", places=named)
    return OwnRound(round_, words.answer(item, answer))


def _for_program(
    words: Words, item: Item | None, answer: Answer
) -> str | int | dict[str, str] | list[str] | None:
    named = answer if item is None else words.named_answer(item, answer)
    if isinstance(named, Mapping):
        return dict(named)
    return list(named) if isinstance(named, tuple) else named
