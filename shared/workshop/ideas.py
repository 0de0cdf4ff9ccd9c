"""Silent ideas, then ranking (nominal group): what of the ideas is kept, and the ranking of it. Rules I2-I8.

The ranking is an item of the workshop's own whose rows are the kept ideas; it is answered and counted like
any other ranking.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from shared.languages import LANGUAGES
from shared.workshop.answers import clean_line
from shared.workshop.definition import Definition, Item, Option, Text
from shared.workshop.own_items import LABEL_MAX, SHORT_MAX, shortened
from shared.workshop.question_types.ranking import Ranking
from shared.workshop.state import Phase, Refusal, WorkshopState

RANKED_MIN: Final = 2
RANKED_MAX: Final = 20
"""As many rows as somebody reads through on a phone before choosing three."""


@dataclass(frozen=True, slots=True)
class WrittenIdea:
    """One idea as it was written; `heading`: what the facilitator words it as, alone or with others."""

    id: str
    text: str
    heading: str = ""
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class KeptIdea:
    """One wording that is ranked, and the ids of the ideas that it is for."""

    text: str
    ideas: tuple[str, ...]


def kept_ideas(written: Iterable[WrittenIdea]) -> tuple[KeptIdea, ...]:
    """The ideas that are not hidden, each wording once whatever its capitals, in the order of writing."""
    wordings: dict[str, str] = {}
    ideas: dict[str, list[str]] = {}
    for idea in written:
        wording = clean_line(idea.heading or idea.text)
        if idea.is_hidden or not wording:
            continue
        wordings.setdefault(wording.casefold(), wording)
        ideas.setdefault(wording.casefold(), []).append(idea.id)
    return tuple(KeptIdea(text, tuple(ideas[folded])) for folded, text in wordings.items())


def is_ranking_of_ideas(item: Item) -> bool:
    """Whether an item ranks the ideas of another."""
    return item.rows_of == "idea"


def prepared_items(own: Iterable[Item]) -> tuple[Item, ...]:
    """A workshop's own items without the rankings that its people's ideas have made: what a copy asks too."""
    return tuple(item for item in own if not is_ranking_of_ideas(item))


def silent_items(own: Iterable[Item], state: WorkshopState) -> frozenset[str]:
    """The ideas questions whose ideas only their authors may read: those not locked yet."""
    return frozenset(
        item.id
        for item in own
        if item.question_type.is_silent and state.phase_of(item.id) in (Phase.HIDDEN, Phase.OPEN)
    )


def ranking_of(own: Iterable[Item], ideas_item: str) -> Item | None:
    """The ranking of an ideas question; None before it has been opened."""
    return next(
        (one for one in own if is_ranking_of_ideas(one) and one.id.startswith(f"{ideas_item}-")), None
    )


def decide_ranking(
    definition: Definition,
    state: WorkshopState,
    own: Sequence[Item],
    ideas_item: str,
    written: Iterable[WrittenIdea],
    *,
    text: Text,
    label: Text,
) -> Item | Refusal:
    """The ranking that a press opens, or why it opens none.

    `definition`: with the workshop's own items. `text` and `label`: what the ranking asks, in each language.
    """
    if state.is_closed:
        return Refusal("workshop_ended")
    if state.is_sealed:
        return Refusal("beforehand_sealed")
    asked = definition.items.get(ideas_item)
    if asked is None or not asked.question_type.is_silent or ideas_item not in state.items:
        return Refusal("unknown_item")
    phase = state.phase_of(ideas_item)
    if phase not in (Phase.LOCKED, Phase.REVEALED):
        return Refusal("wrong_phase", {"item": ideas_item, "phase": phase.value})
    kept = kept_ideas(written)
    if len(kept) < RANKED_MIN:
        return Refusal("ideas_too_few", {"min": RANKED_MIN})
    if len(kept) > RANKED_MAX:
        return Refusal("ideas_too_many", {"max": RANKED_MAX, "count": len(kept)})
    if (before := ranking_of(own, ideas_item)) is not None:
        ranked = state.items[before.id]
        if ranked.phase is not Phase.HIDDEN or ranked.seen_round > 0:
            return Refusal("ideas_ranked")
    return _ranking(asked, [idea.text for idea in kept], text, label)


def _ranking(asked: Item, ideas: Sequence[str], text: Text, label: Text) -> Item:
    # Known by what it ranks, as a custom question by what it asks: other ideas make another ranking.
    digest = hashlib.sha256(json.dumps(ideas).encode()).hexdigest()[:8]
    options = tuple(
        Option(f"i{number}", _everywhere(idea), _everywhere(shortened(idea, SHORT_MAX)))
        for number, idea in enumerate(ideas, start=1)
    )
    return Item(
        id=f"{asked.id}-{digest}",
        step=asked.step,
        type=Ranking.id,
        is_fact=False,
        sets=asked.sets,
        text=text,
        label={language: shortened(words, LABEL_MAX) for language, words in label.items()},
        options=options,
        rows=tuple(option.id for option in options),
        rows_of="idea",
        is_shuffled=True,
        is_own=True,
    )


def _everywhere(text: str) -> Text:
    return dict.fromkeys(LANGUAGES, text)
