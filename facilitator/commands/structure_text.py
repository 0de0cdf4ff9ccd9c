"""A consensus written out as plain text, for a terminal or an e-mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from shared.consensus import Camp, Consensus, Model
from shared.consensus.item_results import ENOUGH
from shared.consensus.robustness import SAYABLE_MOST, certainty_of
from shared.locales import Language, format_number, format_percent, translate
from shared.report.reasons import because, turning
from shared.report.words import Words
from shared.results.outcome import RoleOutcome
from shared.results.structure_views import STABILITY_FROM, view_of_consensus
from shared.workshop.definition import Definition, Item


def written(model: Model, consensus: Consensus, definition: Definition, language: Language) -> str:
    """Everything a sales director asks of a structure, in the language, one block a subject."""
    view = view_of_consensus(model, consensus, has_stability=True)
    roles = {role.role: role for role in view.roles}
    page = _Page(consensus, roles, Words(language, definition), definition, language)
    blocks: list[tuple[str, Iterable[str]]] = [
        (page.say("structure-title"), page.summary()),
        (page.say("structure-own-roles"), page.own_roles()),
        (page.say("structure-shared-hats"), page.shared_hats()),
        (page.say("structure-not-needed"), page.not_needed()),
        (page.say("structure-coverage"), page.coverage()),
        (page.say("structure-items"), page.items()),
        (page.say("structure-discuss"), page.discuss()),
        (page.say("structure-camps"), page.camps()),
        (page.say("structure-change"), page.change()),
        (page.say("structure-raci"), page.raci()),
        (page.say("structure-waves"), page.waves()),
        (page.say("structure-flags"), page.remarks()),
    ]
    written_out = []
    for title, lines in blocks:
        body = list(lines)
        if body:
            written_out.append("\n".join([title.upper(), *body]))
    return "\n\n".join(written_out)


@dataclass(frozen=True, slots=True)
class _Page:
    consensus: Consensus
    roles: Mapping[str, RoleOutcome]
    words: Words
    definition: Definition
    language: Language

    def say(self, key: str, **args: str | float) -> str:
        return translate(self.language, key, **args)

    def summary(self) -> Iterator[str]:
        structure = self.consensus.structure
        low, high = structure.own_roles_range
        yield self.say("count-participants", count=self.consensus.ballots) + "."
        own, hats = (
            self.say("count-own-roles", count=structure.own_roles),
            self.say("count-hats", count=structure.hats),
        )
        certain = low == high
        yield f"{own}, {hats}." + ("" if certain else " " + self.say("structure-range", low=low, high=high))
        form = self.consensus.form
        yield self.say("structure-form", form=self.say(f"form-{form.code}"))
        if form.why:
            reasons = ", ".join(self.say(f"form-why-{why}") for why in form.why)
            yield self.say("structure-form-why", reasons=reasons)
        yield self.say("structure-yardstick")
        yield self.say(f"structure-verdict-{self.consensus.verdict}")

    def own_roles(self) -> Iterator[str]:
        for role, result in self.consensus.structure.roles.items():
            if result.status != "own":
                continue
            stability = [self._stability(role)] if self.consensus.ballots >= STABILITY_FROM else []
            yield f"  {self._role(role)} ({'; '.join([self._certainty(role), *stability])})"
            yield from (f"    {sentence}" for sentence in self._why(role))
            hats = [hat for hat, other in self.consensus.structure.roles.items() if other.host == role]
            if hats:
                yield "    " + self.say(
                    "structure-hats-of-role", hats=", ".join(self._role(hat) for hat in hats)
                )
                yield from (f"      {sentence}" for hat in hats for sentence in self._because(hat))

    def shared_hats(self) -> Iterator[str]:
        roles = self.consensus.structure.roles
        for role, result in roles.items():
            if result.status == "hat" and (result.host is None or roles[result.host].status != "own"):
                yield f"  {self._role(role)} ({self._certainty(role)})"
                yield from (f"    {sentence}" for sentence in self._why(role))

    def not_needed(self) -> Iterator[str]:
        for role, result in self.consensus.structure.roles.items():
            if result.status == "none":
                by = "" if result.carried_by is None else f": {self.say(f'role-carried-{result.carried_by}')}"
                yield f"  {self._role(role)} ({self._certainty(role)}){by}"
                yield from (f"    {sentence}" for sentence in self._why(role))

    def coverage(self) -> Iterator[str]:
        for segment, cover in self.consensus.structure.coverage.items():
            partners = f", {self.say('coverage-partner')}" if cover.with_partners else ""
            yield f"  {self.say(f'segment-{segment}')}: {self.say(f'coverage-{cover.mode}')}{partners}"

    def items(self) -> Iterator[str]:
        for item, result in self.consensus.items.items():
            if result.median is None or result.label is None:
                yield f"  {self._label(item)}: {self.say('structure-no-answer')}"
                continue
            parts = [self._answer(item, result.median), self.say("count-answers", count=result.n)]
            if result.n < ENOUGH:
                # Of so few a word for their agreement says more than is known.
                parts += [
                    f"{self._short(item, level)}: {count}"
                    for level, count in enumerate(result.counts, start=result.low)
                    if count and count < result.n
                ]
            else:
                parts.append(f"{self.say('agreement')} {self.say(f'agreement-{result.label}')}")
            parts += [self.say("two-camps")] * result.two_camps + [
                self.say("structure-decisive")
            ] * result.decisive
            yield f"  {self._label(item)}: {', '.join(parts)}"

    def discuss(self) -> Iterator[str]:
        for place, one in enumerate(self.consensus.discuss_next, start=1):
            yield f"  {place}. {self._label(one.item)}"

    def camps(self) -> Iterator[str]:
        camps = self.consensus.camps
        if camps is not None:
            yield from (f"  {self._camp(camps.item, camp)}" for camp in (camps.low, camps.high))

    def _camp(self, item: str, camp: Camp) -> str:
        level = camp.structure.answers[item]
        roles = [self._role(role) for role, result in camp.structure.roles.items() if result.status == "own"]
        return self.say(
            "structure-camp",
            item=self._label(item),
            answer=self._answer(item, level),
            roles=", ".join(roles) or "-",
        )

    def change(self) -> Iterator[str]:
        for role, change in self.consensus.change.items():
            yield f"  {self._role(role)}: {self.say(f'change-{change.kind}')}"

    def raci(self) -> Iterator[str]:
        for row in self.consensus.raci:
            parts = [f"{self.say('raci-accountable')} {self._role(row.accountable)}"]
            parts.append(
                f"{self.say('raci-responsible')} {', '.join(self._role(role) for role in row.responsible)}"
            )
            if row.consulted:
                parts.append(
                    f"{self.say('raci-consulted')} {', '.join(self._role(role) for role in row.consulted)}"
                )
            parts += [
                f"{self.say(f'segment-{segment}')}: {self._role(role)}"
                for segment, role in row.by_segment.items()
            ]
            yield f"  {self.definition.stages[row.stage].name[self.language]}: {'; '.join(parts)}"

    def waves(self) -> Iterator[str]:
        for wave in self.consensus.waves:
            yield f"  {self.say('structure-wave', number=wave.number)}"
            yield from (f"    {self.say(f'wave-{action}')}" for action in wave.actions)
            for step in wave.steps:
                pilot = f" ({self.say('structure-pilot')})" if step.pilot else ""
                yield f"    {self._role(step.role)}: {self.say(f'change-{step.kind}')}{pilot}"

    def remarks(self) -> Iterator[str]:
        for flag in self.consensus.structure.flags:
            role = flag.params.get("role")
            words = self.say(
                f"flag-{flag.code}",
                role=self._role(str(role)) if role else "none",
                mode=str(flag.params.get("mode", "")),
                items=", ".join(self._label(item) for item in str(flag.params.get("items", "")).split())
                or "none",
            )
            yield f"  {words}"
        for one in self.consensus.contradictions:
            words = self.say(
                f"asis-contradicts-{'none' if one.today == 'none' else 'exists'}",
                role=self._role(one.role),
                says=one.says,
                total=one.of,
                status=self.say(f"role-status-{one.status}"),
                items=", ".join(self._label(item) for item in one.unasked) or "none",
            )
            yield f"  {words}"
        if self.consensus.next_questions:
            labels = [self._label(one.item) for one in self.consensus.next_questions]
            yield f"  {self.say('structure-next-questions', items=', '.join(labels))}"
        yield from (f"  {self.say(f'notice-{notice}')}" for notice in self.consensus.notices)

    def _role(self, role: str) -> str:
        return self.definition.roles[role].name[self.language]

    def _label(self, item: str) -> str:
        return self.definition.items[item].label[self.language]

    def _because(self, role: str) -> tuple[str, ...]:
        change = self.consensus.change.get(role)
        return because(self.roles[role], change.kind if change else None, self.words, _everything)

    def _why(self, role: str) -> tuple[str, ...]:
        return (*self._because(role), *turning(self.roles[role], self.words, _everything))

    def _certainty(self, role: str) -> str:
        return self.say(f"certainty-{self.consensus.structure.roles[role].certainty}")

    def _stability(self, role: str) -> str:
        share = self.consensus.stability.roles[role]
        return self.say(
            "structure-stability",
            share=format_percent(self.language, min(share, SAYABLE_MOST)),
            word=self.say(f"stability-{certainty_of(share)}"),
        )

    def _short(self, item_id: str, level: int) -> str:
        options = self.definition.items[item_id].options
        return options[level - 1].short[self.language] if options else format_number(self.language, level)

    def _answer(self, item_id: str, level: float) -> str:
        item: Item = self.definition.items[item_id]
        if not item.options:
            return format_number(self.language, level)
        lower, upper = item.options[int(level) - 1], item.options[min(int(level), len(item.options) - 1)]
        if level == int(level):
            return lower.text[self.language]
        return self.say("median-between", lower=lower.short[self.language], upper=upper.short[self.language])


def _everything(_: str) -> bool:
    """Everybody who has the file of answers may read all of them."""
    return True
