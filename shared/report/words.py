"""What a report says in one language: names, numbers and answers written out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from math import floor

from shared.consensus.robustness import certainty_of
from shared.locales import (
    Language,
    format_date,
    format_moment,
    format_number,
    format_percent,
    format_short_date,
    has_text,
    translate,
)
from shared.results.outcome import Remark, RoundResult, RowResult, Status
from shared.workshop.answers import Answer
from shared.workshop.definition import Definition, Item, Text


@dataclass(frozen=True, slots=True)
class Words:
    """The voice of one file."""

    language: Language
    definition: Definition

    def say(self, key: str, /, **args: str | float | Decimal | date) -> str:
        """A message of the locales; where a company names its segments, the one that has their names."""
        named = f"{key}-named"
        if self.definition.segments and has_text(self.language, named):
            large, small = (self.segment(segment, is_inside=True) for segment in ("large", "small"))
            return translate(self.language, named, **{**args, "large": large, "small": small})
        return translate(self.language, key, **args)

    def code(self, prefix: str, code: str, **args: str) -> str:
        """The words of a code, as `change-kept`. One without words is given as it is: better than no file."""
        key = f"{prefix}-{code}"
        return self.say(key, **args) if has_text(self.language, key) else code

    def knows(self, key: str) -> bool:
        """Whether there are words of this key."""
        return has_text(self.language, key)

    def code_or(self, prefix: str, code: str | None, **args: str) -> str:
        """The words of a code, as `reason-lead-own-kept`; those of the prefix alone where it has none."""
        key = f"{prefix}-{code}"
        return translate(self.language, key if has_text(self.language, key) else prefix, **args)

    def text(self, text: Text) -> str:
        """A wording of the definition."""
        return text[self.language]

    def label(self, item_id: str) -> str:
        """An item's one to three words."""
        item = self.definition.items.get(item_id)
        return item_id if item is None else self.text(item.label)

    def role(self, role_id: str | None) -> str:
        """A role's full name; empty for none."""
        role = self.definition.roles.get(role_id or "")
        return (role_id or "") if role is None else self.text(role.name)

    def role_short(self, role_id: str) -> str:
        """A role's name for cards."""
        role = self.definition.roles.get(role_id)
        return role_id if role is None else self.text(role.short)

    def role_line(self, role_id: str, width: float, measure: Callable[[str], float]) -> str:
        """A role's full name where it fits on the line, otherwise its short one."""
        name = self.role(role_id)
        return name if measure(name) <= width else self.role_short(role_id)

    def stage(self, stage_id: str) -> str:
        """A stage's name."""
        stage = self.definition.stages.get(stage_id)
        return stage_id if stage is None else self.text(stage.name)

    def segment(self, segment: str, *, is_inside: bool = False) -> str:
        """What a segment of customers is called; `is_inside`: within a sentence."""
        named = self.definition.segments.get(segment)
        if named is not None:
            return self.text(named)
        usual = self.say(f"segment-{segment}")
        return usual.lower() if is_inside else usual

    def segment_short(self, segment: str) -> str:
        """The same in a word or two."""
        named = self.definition.segments.get(segment)
        return self.say(f"plan-segment-{segment}") if named is None else self.text(named)

    def step(self, step_id: str) -> str:
        """The question a step asks."""
        return next(self.text(step.title) for step in self.definition.steps if step.id == step_id)

    def row(self, item: Item, row_id: str) -> str:
        """What a row of a grid or a ranking is about."""
        if item.rows_of == "idea":
            return self.option(item, row_id)
        return self.role(row_id) if item.rows_of == "role" else self.stage(row_id)

    def row_counts(self, item: Item, row: RowResult) -> str:
        """How many chose each state of a grid's row, lowest first, without the states that nobody chose."""
        return " · ".join(
            f"{self.text(option.short)} {self.number(row.counts[option.id])}"
            for option in item.options
            if row.counts.get(option.id)
        )

    def place(self, row: RowResult) -> str:
        """A row's place in a ranking, with a sign where it is shared."""
        return self.say("result-place-shared" if row.is_place_shared else "result-place", place=row.place)

    def status(self, status: Status, host: str | None) -> str:
        """A role's place in the structure; a hat names the role that carries it."""
        if status == "hat" and host is not None:
            return self.say("report-hat-on", host=self.role(host))
        return self.code("role-status", status)

    def flag(self, flag: Remark) -> str:
        """A remark on the structure."""
        return self.code(
            "flag",
            flag.code,
            role=self.role(flag.role) if flag.role else "none",
            mode=flag.mode or "",
            items=", ".join(map(self.label, flag.items)) or "none",
        )

    def number(self, number: float, decimals: int | None = None) -> str:
        """A number."""
        return format_number(self.language, number, decimals)

    def share(self, share: float) -> str:
        """A share of one in percents."""
        return format_percent(self.language, share)

    def day(self, moment: datetime) -> str:
        """A day."""
        return format_date(self.language, moment.date())

    def short_day(self, day: date) -> str:
        """A day in numbers, for tables: "30.12.2026", in English "30 Dec 2026"."""
        return format_short_date(self.language, day)

    def moment(self, moment: datetime) -> str:
        """A day and a time of day."""
        return format_moment(self.language, moment)

    def yes(self, is_so: bool) -> str:
        """Yes or no."""
        return self.say("report-yes" if is_so else "report-no")

    def levels(self, item: Item) -> tuple[str, ...]:
        """The full names of an item's levels or numbers, lowest first."""
        if item.options:
            return tuple(self.text(option.text) for option in item.options)
        return tuple(self.number(value) for value in item.levels)

    def short_levels(self, item: Item) -> tuple[str, ...]:
        """The same at most 14 characters long."""
        if item.options:
            return tuple(self.text(option.short) for option in item.options)
        return self.levels(item)

    def median(self, item: Item, median: float | None, *, is_short: bool = False) -> str:
        """A median in the item's own words; "" without one."""
        if median is None:
            return ""
        if not item.options:
            return self.number(median)
        levels = self.short_levels(item) if is_short else self.levels(item)
        low = floor(median)
        if low == median:
            return levels[low - 1]
        return self.say("median-between", lower=levels[low - 1], upper=levels[low])

    def agreement(self, result: RoundResult) -> str:
        """The word for how much a group agrees; two camps are called that, whatever the figure."""
        if result.has_two_camps:
            return self.say("two-camps")
        return self.say(f"agreement-{result.agreement_word}") if result.agreement_word else ""

    def certainty(self, share: float) -> str:
        """How sure a role's status is, by the share of the draws in which it stayed the same."""
        return self.say(f"stability-{certainty_of(share)}")

    def answer(self, item: Item, answer: Answer) -> str:
        """One ballot's answer, written out."""
        named = self.named_answer(item, answer)
        if named is None:
            return self.say("abstain")
        if isinstance(named, str):
            return named
        if isinstance(named, int):
            return self.number(named)
        if isinstance(named, Mapping):
            return "; ".join(f"{row}: {option}" for row, option in named.items())
        return "; ".join(f"{place}. {row}" for place, row in enumerate(named, start=1))

    def named_answer(self, item: Item, answer: Answer) -> Answer:
        """An answer of the same shape with names for ids, a grid in the item's order of rows.

        An option that the item has no more keeps its id; rows that it has no more come last.
        """
        if isinstance(answer, str):
            return self.option(item, answer)
        if isinstance(answer, Mapping):
            gone = [row for row in answer if row not in item.rows]
            rows = [*(row for row in item.rows if row in answer), *gone]
            return {self.row(item, row): self.option(item, answer[row]) for row in rows}
        if isinstance(answer, tuple):
            return tuple(self.row(item, row) for row in answer)
        return answer

    def option(self, item: Item, option_id: str) -> str:
        """The full name of an option; its id where the item has it no more."""
        return next((self.text(option.text) for option in item.options if option.id == option_id), option_id)
