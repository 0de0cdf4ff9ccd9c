"""Themes of comments: a proposal by the words that they share, in the language of the workshop. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

import snowballstemmer

THEMES_MAX: Final = 8
COMMENTS_MIN: Final = 2
"""Comments that a theme has at least."""
WORD_LENGTH_MIN: Final = 4
_WORDS: Final = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Theme:
    """Comments that share a word. `name`: that word as it is written most often."""

    name: str
    comments: tuple[str, ...]


def propose_themes(
    comments: Mapping[str, str], stemmer: str, common_words: Collection[str]
) -> tuple[Theme, ...]:
    """Groups comments (text by id) by the words that most of those left share; each is in one theme at most.

    `stemmer`: the name of the Snowball algorithm that finds the stem of a word, empty to compare words as
    written. `common_words`: those that say nothing of a comment. The same comments always give the same
    themes. What shares no word with another is left out.
    """
    stem = snowballstemmer.stemmer(stemmer).stemWord if stemmer else str
    written: dict[str, Counter[str]] = {}
    stems_of: dict[str, set[str]] = {}
    for comment, text in comments.items():
        stems_of[comment] = set()
        for word in _WORDS.findall(text.lower()):
            if len(word) >= WORD_LENGTH_MIN and word not in common_words:
                found = stem(word)
                stems_of[comment].add(found)
                written.setdefault(found, Counter())[word] += 1
    themes: list[Theme] = []
    left = dict(stems_of)
    while len(themes) < THEMES_MAX:
        counts = Counter(one for stems in left.values() for one in stems)
        most = max(counts.values(), default=0)
        if most < COMMENTS_MIN:
            break
        equals = [one for one, count in counts.items() if count == most]
        best = min(equals, key=lambda one: (_torn(one, left, counts), one))
        chosen = tuple(comment for comment, stems in left.items() if best in stems)
        words = written[best]
        name = min(words, key=lambda word: (-words[word], len(word), word))
        themes.append(Theme(name.capitalize(), chosen))
        left = {comment: stems for comment, stems in left.items() if comment not in chosen}
    return tuple(themes)


def _torn(stem: str, stems_of: Mapping[str, set[str]], counts: Mapping[str, int]) -> int:
    """How many ties to comments outside a theme of this stem cuts: of equal themes the one that cuts least is
    first, then the one that the alphabet has first, so that the proposal does not change from call to call.
    """
    inside = [stems for stems in stems_of.values() if stem in stems]
    within = Counter(one for stems in inside for one in stems)
    return sum(counts[one] - shared for one, shared in within.items())
