"""Which passwords guessers reach soon, however they are dressed up."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from zxcvbn import zxcvbn

GUESSES_MIN: Final = 1e10
"""Below this many guesses even a slow hash falls soon: zxcvbn's own line for its best mark."""
ESTIMATED_LENGTH_MAX: Final = 72
"""What follows is not looked at: the time for an estimate grows with the square of the length."""


def is_guessed_soon(password: str, name: str) -> bool:
    """True for a password on the lists, and for words, names, years and rows of keys that are soon tried.

    `name`: of the account's owner, the first thing that is tried.
    """
    folded = password.casefold()
    if folded in _guessed_first() or len(set(folded)) == 1 or folded == name.casefold():
        return True
    known = [
        *_lines("words_tried_here.txt"),
        *re.findall(r"\w{3,}", name.casefold()),
        "".join(name.casefold().split()),
    ]
    estimate = zxcvbn(folded[:ESTIMATED_LENGTH_MAX], user_inputs=[*known, *map(_without_dots, known)])
    return float(estimate["guesses"]) < GUESSES_MIN


def _without_dots(word: str) -> str:
    return word.translate(str.maketrans("äåö", "aao"))


@cache
def _guessed_first() -> frozenset[str]:
    return _lines("passwords_guessed_first.txt")


@cache
def _lines(file_name: str) -> frozenset[str]:
    lines = (Path(__file__).parent / file_name).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
