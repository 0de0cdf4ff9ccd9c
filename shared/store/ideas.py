"""The ranking of a workshop's ideas: a separate item, made of the ideas that are kept. Rules I4-I7."""

from __future__ import annotations

from sqlalchemy import Connection, delete

from shared.languages import LANGUAGES
from shared.locales import translate
from shared.store.comments import read_comments
from shared.store.encoding import encode_own_items
from shared.store.schema import vote
from shared.store.workshop_rows import Workshop, grow_revisions
from shared.workshop.definition import Definition, Item, Text
from shared.workshop.ideas import WrittenIdea, decide_ranking, ranking_of
from shared.workshop.state import Refusal


def prepare_ranking(
    connection: Connection, found: Workshop, definition: Definition, ideas_item: str
) -> Item | Refusal:
    """Adds the ranking of the ideas kept now to what the workshop asks, hidden at first.

    One that was opened by mistake, and is hidden again before anybody could look at its answers, goes with
    these.
    """
    asked = definition.with_own(found.own_items)
    item = asked.items.get(ideas_item)
    decided = decide_ranking(
        asked,
        found.state,
        found.own_items,
        ideas_item,
        _read_ideas(connection, found.id, ideas_item),
        text={} if item is None else _worded("ideas-ranking-text", item.text),
        label={} if item is None else _worded("ideas-ranking-label", item.label),
    )
    if isinstance(decided, Refusal):
        return decided
    before = ranking_of(found.own_items, ideas_item)
    if before is not None and before.id == decided.id:
        return decided
    if before is not None:
        connection.execute(delete(vote).where(vote.c.workshop_id == found.id, vote.c.item == before.id))
    others = [one for one in found.own_items if one != before]
    connection.execute(
        grow_revisions(found.id, "room", "votes").values(own_items=encode_own_items([*others, decided]))
    )
    return decided


def _read_ideas(connection: Connection, workshop_id: str, ideas_item: str) -> list[WrittenIdea]:
    return [
        WrittenIdea(one.id, one.text, one.cluster, one.is_hidden)
        for one in read_comments(connection, workshop_id)
        if one.item == ideas_item
    ]


def _worded(key: str, question: Text) -> Text:
    """What the ranking is called in each language, after the question whose ideas it ranks."""
    return {language: translate(language, key, question=question[language]) for language in LANGUAGES}
