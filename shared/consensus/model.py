"""The model as values: evidence points that make roles of answers, and concepts that say how customers are
covered.

Answers come in as levels (1-based, half levels allowed, None when nobody answered). Roles follow from the
table of points. Coverage and the remarks on the whole follow from a small graph of named numbers: each answer
is read as x in 0..1 and concepts combine them. Nothing in the graph depends on the order of its input, so it
is evaluated in one pass.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeVar

from shared.consensus.points import PointTable
from shared.consensus.usual import UsualAnswers

Known = float | None
Status = Literal["own", "hat", "none"]
"""What becomes of a role: a dedicated role, a hat on another one, or not needed."""
Compute = Callable[[Sequence[Known]], Known]


class ModelError(ValueError):
    """A model cannot be used; `key` is the dotted place in the file, `reason` what is wrong there."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(f"{key}: {reason}")
        self.key = key
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Scale:
    """The lowest and highest level of an item, both included."""

    low: int
    high: int

    @property
    def levels(self) -> int:
        """How many levels there are."""
        return self.high - self.low + 1

    def holds(self, level: float) -> bool:
        """Whether a group answer or an override can be this level."""
        return self.low <= level <= self.high


@dataclass(frozen=True, slots=True)
class Node:
    """One number of the graph, with the indices of the numbers it is computed from."""

    name: str
    uses: tuple[int, ...]
    compute: Compute


@dataclass(frozen=True, slots=True)
class SegmentRule:
    """Which numbers say how a segment of customers is covered."""

    touch: int
    field: int
    remote: int


@dataclass(frozen=True, slots=True)
class RoleRule:
    """One role: its two lines of evidence points, and who carries it as a hat.

    `work` and `job` are the numbers of the lines. `sells`: somebody in it takes one of the sellers' seats.
    `reasons`: the answers that a person would name as a reason for this role; True where a low answer is
    named for it.
    """

    id: str
    work: int
    job: int
    hosts: tuple[str, ...]
    sells: bool
    reasons: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class StageRule:
    """One stage of the customer's life: whose work it is, and who may answer for it, best first."""

    id: str
    roles: tuple[str, ...]
    accountable: tuple[str, ...]
    responsible: tuple[str, ...]
    consulted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TransitionRule:
    """In which order roles change."""

    before: tuple[tuple[str, str], ...]
    post_sale: frozenset[str]
    overlay: frozenset[str]
    max_changes_per_wave: int
    splits_in_first_wave: int


@dataclass(frozen=True, slots=True)
class RatedCompany:
    """A made-up company that raters judged: `kind` says in each language what it is, `people` how many work
    there, `ratings` what each rater said of each role. The raters are language models, not people.
    """

    id: str
    people: int
    kind: Mapping[str, str]
    answers: Mapping[str, int]
    ratings: Mapping[str, tuple[Status, ...]]


@dataclass(frozen=True, slots=True)
class Params:
    """Numbers the rules use; each is explained in model.toml."""

    close_call: float
    firm_from: float
    likely_from: float
    seats: tuple[float, ...]
    nosell: int
    channel: int
    channel_min: float
    split_contrast: int
    split_contrast_min: float
    split_room: int
    split_room_min: float
    room: int
    contrast: int


@dataclass(frozen=True, slots=True)
class Model:
    """A whole model; made by `parse_model` and never changed.

    `companies` are the rated ones that a group is compared with; `likeness` says for each role how much each
    answer counts in that: by how many points it can move the role's lines.
    """

    version: str
    items: Mapping[str, Scale]
    shown: Mapping[str, Scale]
    core: frozenset[str]
    neutral: Mapping[str, float]
    nodes: tuple[Node, ...]
    index: Mapping[str, int]
    roles: Mapping[str, RoleRule]
    points: PointTable
    usual: UsualAnswers
    companies: tuple[RatedCompany, ...]
    likeness: Mapping[str, Mapping[str, float]]
    segments: Mapping[str, SegmentRule]
    stages: Mapping[str, StageRule]
    transition: TransitionRule
    params: Params
    anchors: tuple[str, str, str, str]
    _items_in_order: tuple[str, ...] = field(default=(), repr=False)

    def evaluate(self, answers: Mapping[str, Known]) -> list[Known]:
        """Every number of the graph for these answers (levels); what cannot be known is None."""
        values: list[Known] = [answers.get(item) for item in self._items_in_order]
        for node in self.nodes[len(values) :]:
            values.append(node.compute(values))
        return values


def compile_nodes(
    items: Sequence[str], drafts: Mapping[str, tuple[tuple[str, ...], Callable[[tuple[int, ...]], Compute]]]
) -> tuple[tuple[Node, ...], dict[str, int]]:
    """Put drafts (uses, maker) in an order in which each finds what it uses.

    A name that is used but not there, or that depends on itself, is a ModelError.
    """
    nodes = [Node(f"asked.{item}", (), _never) for item in items]
    index = {node.name: position for position, node in enumerate(nodes)}
    waiting: set[str] = set()

    def place(name: str, wanted_by: str) -> None:
        if name in index:
            return
        if name not in drafts:
            raise ModelError(
                wanted_by, f"there is no answer or concept called {name.removeprefix('asked.')!r}"
            )
        if name in waiting:
            raise ModelError(name, "depends on itself")
        waiting.add(name)
        uses, make = drafts[name]
        for used in uses:
            place(used, name)
        waiting.discard(name)
        positions = tuple(index[used] for used in uses)
        index[name] = len(nodes)
        nodes.append(Node(name, positions, make(positions)))

    for name in drafts:
        place(name, name)
    return tuple(nodes), index


def _never(_: Sequence[Known]) -> Known:
    raise AssertionError("an answer is given, not computed")


KeyT = TypeVar("KeyT")
ValueT = TypeVar("ValueT")


def frozen(mapping: dict[KeyT, ValueT]) -> Mapping[KeyT, ValueT]:
    """A read-only view, so that a model shared by threads cannot be changed by one of them."""
    return MappingProxyType(mapping)
