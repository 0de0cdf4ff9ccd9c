"""What a company calls roles, stages and customer segments, where it has other names for them. Rules W1-W4 of
RULES.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, get_args

from shared.languages import LANGUAGES
from shared.workshop.answers import clean_line, is_invisible
from shared.workshop.definition import Definition, Role, Stage, Text
from shared.workshop.state import Refusal, WorkshopState

Kind = Literal["roles", "stages", "segments"]
"""What may have another name."""
SEGMENTS: Final = ("large", "small")
NAME_MAX: Final = 40
SHORT_MAX: Final = 18
"""As long as the catalogue's own names on cards."""


@dataclass(frozen=True, slots=True)
class Names:
    """The company's names by id; what is missing keeps the name that it has in the catalogue."""

    roles: Mapping[str, str] = field(default_factory=dict)
    stages: Mapping[str, str] = field(default_factory=dict)
    segments: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """False where everything has the catalogue's name."""
        return bool(self.roles or self.stages or self.segments)

    def of(self, kind: Kind) -> Mapping[str, str]:
        """The names of one kind."""
        return {"roles": self.roles, "stages": self.stages, "segments": self.segments}[kind]


NameChanges = Mapping[Kind, Mapping[str, str | None]]
"""New names by kind and id; None or an empty one gives the catalogue's name back."""


def decide_names(
    definition: Definition, state: WorkshopState, current: Names, changes: NameChanges
) -> Names | Refusal:
    """The names that a workshop then has, or why it may not have them."""
    if state.is_closed:
        return Refusal("workshop_ended")
    kinds: tuple[Kind, ...] = get_args(Kind)
    decided: dict[Kind, Mapping[str, str]] = {}
    for kind in kinds:
        standard = _standard_names(definition, kind)
        then = dict(current.of(kind))
        for id_, typed in changes.get(kind, {}).items():
            if id_ not in standard:
                return Refusal("name_unknown", {"id": id_[:64]})
            name = clean_line(typed or "")
            if len(name) > NAME_MAX:
                return Refusal("name_too_long", {"name": name[:NAME_MAX], "max": NAME_MAX})
            if is_invisible(name):
                then.pop(id_, None)
            else:
                then[id_] = name
        if (twice := _twice(standard, then)) is not None:
            return Refusal("name_twice", {"name": twice})
        decided[kind] = {id_: then[id_] for id_ in standard if id_ in then}
    return Names(decided["roles"], decided["stages"], decided["segments"])


def with_names(definition: Definition, names: Names) -> Definition:
    """A definition in which roles, stages and segments are called what the company calls them."""
    if not names:
        return definition
    return replace(
        definition,
        roles={id_: _named_role(role, names.roles.get(id_)) for id_, role in definition.roles.items()},
        stages={
            id_: stage if (name := names.stages.get(id_)) is None else Stage(id_, _everywhere(name))
            for id_, stage in definition.stages.items()
        },
        segments={id_: _everywhere(name) for id_, name in names.segments.items()},
    )


def short_name(name: str) -> str:
    """A name for cards: whole, or as many of its words as fit, or its beginning."""
    if len(name) <= SHORT_MAX:
        return name
    beginning = name[: SHORT_MAX - 1]
    words, space, _ = beginning.rpartition(" ")
    return f"{(words if space and len(words) > SHORT_MAX // 2 else beginning).rstrip()}…"


def _named_role(role: Role, name: str | None) -> Role:
    if name is None:
        return role
    return replace(role, name=_everywhere(name), short=_everywhere(short_name(name)))


def _standard_names(definition: Definition, kind: Kind) -> Mapping[str, Text]:
    match kind:
        case "roles":
            return {id_: role.name for id_, role in definition.roles.items()}
        case "stages":
            return {id_: stage.name for id_, stage in definition.stages.items()}
        case "segments":
            return {segment: {} for segment in SEGMENTS}


def _twice(standard: Mapping[str, Text], then: Mapping[str, str]) -> str | None:
    """A name that two of one kind would have, in some language."""
    seen: dict[str, str] = {}
    for id_, wordings in standard.items():
        name = then.get(id_)
        for said in {name} if name is not None else set(wordings.values()):
            if seen.setdefault(said.casefold(), id_) != id_:
                return name or said
    return None


def _everywhere(name: str) -> Text:
    """A company's name is a name: the same in every language."""
    return dict.fromkeys(LANGUAGES, name)
