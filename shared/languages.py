"""The languages of the software. To add one: its code in the line below, and its folder in shared/locales.

docs/develop/add-a-language.md says what the folder holds.
"""

from __future__ import annotations

from typing import Literal, get_args

Language = Literal["fi", "sv", "en"]

LANGUAGES: tuple[Language, ...] = get_args(Language)
"""In the order they are offered: Finnish first."""
