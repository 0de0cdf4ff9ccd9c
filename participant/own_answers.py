"""What one participant has said in a workshop, as a file that they can read and keep."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from shared.locales import Language
from shared.store import Own, Participant, Workshop
from shared.workshop.answers import Answer
from shared.workshop.definition import Definition, Item


def own_answers(
    definition: Definition, workshop: Workshop, person: Participant, own: Own, language: Language
) -> Mapping[str, object]:
    """Their name, group, answers of every round and comments, in words of one language.

    An abstention is None. A question that this software no longer has is named by its id.
    """

    def question(item_id: str) -> str:
        item = definition.items.get(item_id)
        return item.text[language] if item is not None else item_id

    return {
        "workshop": workshop.name,
        "name": own.name,
        "group": own.group,
        "language": person.language,
        "joined_at": datetime.fromtimestamp(person.joined_at, UTC).isoformat(timespec="seconds"),
        "answers": [
            {
                "question": question(one.item),
                "round": one.round,
                "answer": _in_words(definition, definition.items.get(one.item), one.answer, language),
            }
            for one in own.answers
        ],
        "comments": [{"question": question(one.item), "text": one.text} for one in own.comments],
        "upvoted_comments": len(own.upvoted),
    }


def _in_words(definition: Definition, item: Item | None, answer: Answer, language: Language) -> object:
    if item is None:
        return answer
    options = {option.id: option.text[language] for option in item.options}
    rows = {role.id: role.name[language] for role in definition.roles.values()}
    rows |= {stage.id: stage.name[language] for stage in definition.stages.values()}
    match answer:
        case str():
            return options.get(answer, answer)
        case tuple():
            return [rows.get(row, row) for row in answer]
        case Mapping():
            return {rows.get(row, row): options.get(state, state) for row, state in answer.items()}
        case _:
            return answer
