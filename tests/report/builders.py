"""A realistic report without a database: a Finnish software firm of middle size, nineteen participants."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime

from pydantic import TypeAdapter

from shared.consensus.agreement import median_level, two_camps, van_der_eijk_agreement
from shared.consensus.rankings import places_of
from shared.definitions import load_definition
from shared.report import Ballot, Report, WorkshopFacts, assemble
from shared.report.report import GroupAnswer, ReportRole, medians_by_group
from shared.results.outcome import (
    Clause,
    Decision,
    Discussion,
    FacilitatorComment,
    ItemResult,
    Remark,
    RoleOutcome,
    RoundResult,
    RowResult,
    SegmentCoverage,
    ShownComment,
    StageDuties,
    Status,
    StructureOutcome,
    Turn,
    Wave,
    newest_of,
)
from shared.workshop.definition import Definition, Item
from shared.workshop.own_items import WantedItem, decide_own_items
from shared.workshop.state import Refusal, first_state

DEFINITION = load_definition()
# Made once: an adapter takes longer than the rest of a report.
_ROUND = TypeAdapter(RoundResult)
_ROLE = TypeAdapter(RoleOutcome)
HELD_AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC).timestamp()
GENERATED_AT = HELD_AT + 5400
GROUPS = ("Myynti", "Asiakaspalvelu", "Myynti")

# Share of voters by level, lowest first; the shapes are agreed, split, scattered and so on.
VOTES: Mapping[str, Sequence[int]] = {
    "deal_size": (0, 1, 5, 9, 3, 0),
    "order_frequency": (1, 9, 7, 1),
    "sales_cycle": (0, 1, 6, 10, 1),
    "decision_makers": (0, 4, 11, 3, 0),
    "tech_fit": (0, 4, 11, 3),
    "tenders": (3, 12, 3, 0),
    "portfolio": (1, 8, 7, 2),
    "growth_path": (1, 6, 1, 8, 2),
    "revenue_model": (0, 0, 2, 10, 7),
    "service_share": (6, 8, 3, 1),
    "self_serve": (5, 9, 4, 0),
    "delivery": (0, 4, 11, 3),
    "headcount": (0, 0, 0, 19, 0, 0),
    "sellers": (0, 0, 1, 14, 4, 0),
    "hats": (2, 8, 7, 1),
    "service_people": (0, 1, 4, 12, 2, 0),
    "own_people": (0, 2, 5, 10, 2),
    "behaviour_diff": (0, 2, 5, 9, 2),
    "customers": (0, 2, 10, 6, 0),
    "concentration": (2, 10, 5, 1),
    "large_small": (0, 2, 4, 10, 2),
    "small_visits": (1, 3, 4, 8, 2),
    "small_remote": (6, 2, 1, 2, 7),
    "lead_source": (1, 4, 7, 5, 1),
    "channel": (6, 9, 3, 0),
    "consent_whole": (0, 2, 5, 8, 3),
}
NUMBERS: Mapping[str, Mapping[int, int]] = {
    "roles_today": {4: 3, 5: 7, 6: 5, 7: 3},
    "target_groups": {2: 4, 3: 9, 4: 5},
}
ASIS: Mapping[str, tuple[int, int, int]] = {
    "mkt": (0, 3, 15), "sdr_in": (4, 13, 1), "sdr_out": (11, 6, 1), "inside": (5, 4, 9), "field": (0, 1, 17),
    "presales": (2, 13, 3), "product_spec": (14, 4, 0), "bid": (9, 9, 0), "coord": (6, 10, 2),
    "onboarding": (1, 8, 9), "csm": (7, 10, 1), "support": (0, 1, 17), "am": (3, 11, 4), "kam": (10, 7, 1),
    "renewals": (8, 10, 0), "service_sales": (17, 1, 0), "partner": (12, 6, 0), "sales_lead": (0, 2, 16),
}  # fmt: skip
OWN = ("mkt", "sdr_out", "inside", "field", "presales", "onboarding", "csm", "support", "sales_lead")
HATS = {
    "sdr_in": "mkt", "product_spec": "presales", "bid": "presales", "coord": "inside", "am": "csm",
    "kam": "field", "renewals": "csm", "partner": "sales_lead",
}  # fmt: skip
REASONS: Mapping[str, Sequence[tuple[str, float]]] = {
    "mkt": (("self_serve", 0.12), ("sellers", 0.11), ("deal_size", -0.06)),
    "csm": (("revenue_model", 0.24), ("growth_path", 0.13), ("deal_size", 0.07)),
    "inside": (("small_remote", 0.14), ("deal_size", -0.12), ("sellers", 0.1)),
    "field": (("deal_size", 0.21), ("decision_makers", 0.12), ("small_remote", -0.05)),
}
COMMENTS: Sequence[tuple[str, int, bool, str]] = (
    (
        "comment1",
        9,
        True,
        "Kaksi tuotettamme ostetaan eri tavoin: toinen verkosta, toinen puolen vuoden projektina.",
    ),
    ("comment1", 6, False, "Perustarjonta pitäisi saada myyntiin kokonaan ilman tapaamista."),
    ("comment2", 11, True, "Käyttöönotto jää aina myyjän harteille, koska kukaan muu ei ehdi."),
    ("comment2", 4, False, "Asiakaspalvelu toimii, mutta lisämyyntiin sillä ei ole valtuuksia."),
    (
        "comment3",
        8,
        False,
        "Isot asiakkaat odottavat nimettyä ihmistä, pienille riittää vastaus samana päivänä.",
    ),
    (
        "small_remote",
        5,
        False,
        "Etä riittää, jos esittely on hyvä. Viime vuonna moni pieni kauppa tehtiin niin.",
    ),
    ("small_remote", 5, False, "Pieni asiakas Kainuussa ei osta, ellei joku käy paikan päällä."),
    ("deal_size", 3, True, "Lasketaanko tähän koko sopimuskausi vai ensimmäinen vuosi?"),
)


def spread(shares: Sequence[int], voters: int) -> list[int]:
    """Counts of so many voters in the proportions of the shares."""
    total = sum(shares)
    counts = [share * voters // total for share in shares]
    counts[max(range(len(shares)), key=shares.__getitem__)] += voters - sum(counts)
    return counts


def word_of(agreement: float) -> str:
    return next(
        (word for least, word in ((0.75, "strong"), (0.5, "moderate"), (0.2, "weak")) if agreement >= least),
        "scattered",
    )


def round_of(
    counts: Sequence[int],
    number: int = 1,
    abstained: int = 0,
    offset: int = 0,
    rows: Sequence[RowResult] = (),
) -> RoundResult:
    agreement = van_der_eijk_agreement(counts) if sum(counts) else None
    return _ROUND.validate_python(
        {
            "round": number,
            "n": sum(counts),
            "abstained": abstained,
            "counts": list(counts),
            "median": median_level(counts) + offset if sum(counts) else None,
            "agreement": agreement,
            "agreement_word": None if agreement is None else word_of(agreement),
            "has_two_camps": bool(sum(counts)) and two_camps(counts),
            "is_closed": agreement is not None and agreement >= 0.5,
            "rows": list(rows),
        }
    )


def item_result(
    item: str,
    newest: RoundResult,
    earlier: Sequence[RoundResult] = (),
    moved: int | None = None,
    n: int | None = None,
) -> ItemResult:
    newest = newest if n is None else replace(newest, n=n)
    return newest_of(newest, item=item, earlier=earlier, moved=moved)


def make_results(voters: int, item_set: str = "full") -> dict[str, ItemResult]:
    """Every counted item answered by the voters, less a few that could not say."""
    results: dict[str, ItemResult] = {}
    for item in DEFINITION.asked("full" if item_set == "full" else "short"):
        abstained = len(item.id) % 3 * voters // 19
        n = voters - abstained
        if item.type == "ordinal":
            newest = round_of(spread(VOTES[item.id], n), abstained=abstained)
            if item.id == "small_remote":
                first = round_of(spread((4, 4, 3, 4, 3), n), abstained=abstained)
                newest = replace(newest, round=2)
                results[item.id] = item_result(item.id, newest, [first], moved=n // 3)
                continue
            results[item.id] = item_result(item.id, newest)
        elif item.type == "number":
            shares = [NUMBERS[item.id].get(value, 0) for value in range(item.minimum, item.maximum + 1)]
            newest = round_of(spread(shares, n), abstained=abstained, offset=item.minimum - 1)
            results[item.id] = item_result(item.id, newest)
        elif item.type == "state_grid":
            results[item.id] = item_result(
                item.id, round_of([], abstained=abstained, rows=grid_rows(item, n)), n=n
            )
        elif item.type == "rank_top3":
            results[item.id] = item_result(
                item.id, round_of([], abstained=abstained, rows=ranked_rows(item, n)), n=n
            )
    return results


def grid_rows(item: Item, n: int) -> list[RowResult]:
    rows = []
    for place, row in enumerate(item.rows):
        shares = ASIS[row] if item.id == "asis" else (0, place % 4, 4, 9 - place % 3, 4)
        counts = dict(zip((option.id for option in item.options), spread(shares, n), strict=True))
        rows.append(RowResult(row=row, counts=counts, score=0, place=0))
    return rows


def ranked_rows(item: Item, n: int) -> list[RowResult]:
    order = ("onboard", "grow", "adopt", "qualify", "solve", "sell", "support", "aware", "partner")
    assert set(order) == set(item.rows)
    counted = {
        row: (n * (9 - place) // 36, n * (9 - place) // 40, n * (9 - place) // 44)
        for place, row in enumerate(order, start=1)
    }
    scores = {row: 3 * first + 2 * second + third for row, (first, second, third) in counted.items()}
    places = places_of(scores)
    return [
        RowResult(
            row=row,
            counts={str(place): voters for place, voters in enumerate(counted[row], start=1)},
            score=scores[row],
            place=places[row],
            is_place_shared=list(places.values()).count(places[row]) > 1,
        )
        for row in order
    ]


def role_view(
    role: str, status: Status = "none", host: str | None = None, override: Decision | None = None
) -> RoleOutcome:
    place = list(DEFINITION.roles).index(role)
    margin = {"own": 0.21, "hat": -0.12, "none": -0.4}[status] + (place % 5 - 2) * 0.05
    asis_counts = ASIS[role]
    asis = ("none", "part", "own")[asis_counts.index(max(asis_counts))]
    changes = {
        ("own", "own"): "kept",
        ("part", "own"): "split_out",
        ("none", "own"): "new",
        ("own", "hat"): "merged",
        ("part", "hat"): "kept",
        ("none", "hat"): "new",
        ("own", "none"): "removed",
        ("part", "none"): "removed",
        ("none", "none"): "absent",
    }
    is_close = role in ("presales", "kam")
    return _ROLE.validate_python(
        {
            "role": role,
            "status": status,
            "host": host,
            "hats": [hat for hat, carrier in HATS.items() if carrier == role],
            "need": round(min(0.97, 0.62 + margin * 0.8), 3),
            "room": round(0.6 + margin * 0.4 + place % 4 * 0.06, 3),
            "margin": 0.02 if is_close else round(margin, 3),
            "stability": 0.58 if is_close else round(0.99 - place % 6 * 0.04, 3),
            "binds": "room" if place % 3 == 0 else "need",
            "carried_by": None,
            "reasons": [
                Clause(
                    about=item,
                    side="high" if weight > 0 else "low",
                    speaks="for" if weight > 0 else "against",
                    level=4.0 if weight > 0 else 1.0,
                )
                for item, weight in REASONS.get(role, (("deal_size", 0.14), ("portfolio", -0.05)))[:2]
            ],
            "turns": [
                Turn(
                    item="small_remote" if place % 2 else "deal_size",
                    level=4.0,
                    status="hat" if status == "own" else "own",
                    votes=2 if is_close else 3 + place % 5,
                    of=19,
                )
            ],
            "certainty": "open" if is_close else "likely" if place % 3 else "firm",
            "votes_to_flip": 2 if is_close else 3 + place % 5,
            "flip_item": "small_remote" if place % 2 else "deal_size",
            "flip_status": "hat" if status == "own" else "own",
            "is_borderline": is_close,
            "asis": asis,
            "change": changes.get((asis, status)),
            "override": override,
        }
    )


def make_structure(
    *,
    has_consensus: bool = True,
    is_overridden: bool = True,
    reason: str = "Kahdeksan suurinta asiakasta tuo 55 % liikevaihdosta.",
) -> StructureOutcome:
    override = Decision(status="own", host=None, reason=reason)
    roles = [
        role_view(
            role,
            "own" if role in OWN else "hat" if role in HATS else "none",
            HATS.get(role),
            override if role == "kam" and is_overridden else None,
        )
        for role in DEFINITION.roles
    ]
    merged = {"inside": "field", "coord": "field"}
    alternative = [
        role_view(
            role,
            "hat" if role in HATS or role in merged else "own" if role in OWN else "none",
            merged.get(role, HATS.get(role)),
        )
        for role in DEFINITION.roles
    ]
    owners: Mapping[str, tuple[str, list[str], list[str]]] = {
        "aware": ("mkt", ["mkt"], ["field"]),
        "qualify": ("sdr_out", ["sdr_out", "mkt"], ["inside"]),
        "sell": ("field", ["field", "inside"], ["sales_lead", "presales"]),
        "solve": ("presales", ["presales"], ["onboarding"]),
        "onboard": ("onboarding", ["onboarding", "inside"], ["presales"]),
        "adopt": ("csm", ["csm", "support"], []),
        "support": ("support", ["support"], ["csm"]),
        "grow": ("csm", ["csm", "field"], ["field"]),
        "partner": ("sales_lead", ["sales_lead"], []),
    }
    return StructureOutcome(
        is_complete=True,
        anchor="field",
        own_roles=9,
        own_roles_range=(8, 10),
        roles=roles,
        coverage=[
            SegmentCoverage(segment="large", mode="field", has_partner_overlay=False),
            SegmentCoverage(segment="small", mode="remote", has_partner_overlay=False),
        ],
        flags=[
            Remark(code="segment_split", role="field"),
            Remark(code="small_to_remote", segment="small", mode="remote"),
        ],
        form="assembly_line",
        form_why=["stages_have_their_own_roles", "hand_over_between_roles"],
        discuss_next=[
            Discussion(item="small_remote", agreement=-0.1, changes=["inside", "coord"], votes_to_flip=2),
            Discussion(item="growth_path", agreement=0.31, changes=["csm"], votes_to_flip=3),
        ],
        raci=[
            StageDuties(
                stage=stage,
                accountable=owners[stage][0],
                responsible=owners[stage][1],
                consulted=owners[stage][2],
                by_segment={"large": "field", "small": "inside"} if stage == "sell" else {},
            )
            for stage in DEFINITION.stages
        ],
        waves=[
            Wave(number=0, actions=["name_accountable", "write_hand_offs"], changes=[], pilots=[]),
            Wave(number=1, actions=["move_small_accounts"], changes=["sdr_out", "inside"], pilots=[]),
            Wave(number=2, actions=[], changes=["csm", "onboarding"], pilots=[]),
            Wave(number=3, actions=[], changes=["presales", "kam"], pilots=["presales", "kam"]),
        ],
        notices=["cooperation_full"],
        is_sampled=False,
        has_consensus=has_consensus,
        alternative=[] if has_consensus else alternative,
    )


def make_ballots(
    results: Mapping[str, ItemResult],
    voters: int,
    names: Sequence[str] = (),
    *,
    definition: Definition = DEFINITION,
) -> list[Ballot]:
    """Ballots that add up to the results' newest rounds, dealt to the participants in a shuffled order."""
    draw = random.Random(7)
    ballots: list[Ballot] = []
    for item_id, result in results.items():
        item = definition.items[item_id]
        people = list(range(1, voters + 1))
        draw.shuffle(people)
        answers: list[str | int | dict[str, str] | tuple[str, ...] | None] = [None] * result.abstained
        if item.type == "ordinal":
            answers += [
                o.id for o, count in zip(item.options, result.counts, strict=True) for _ in range(count)
            ]
        elif item.type == "number":
            answers += [
                item.minimum + place for place, count in enumerate(result.counts) for _ in range(count)
            ]
        elif item.type == "state_grid":
            columns = [
                [option for option, count in row.counts.items() for _ in range(count)] for row in result.rows
            ]
            answers += [
                {row.row: column[n] for row, column in zip(result.rows, columns, strict=True)}
                for n in range(result.n)
            ]
        else:
            answers += [tuple(row.row for row in result.rows[:3])] * result.n
        for person, answer in zip(people, answers, strict=True):
            ballots.append(
                Ballot(
                    participant=person,
                    name=names[(person - 1) % len(names)] if names else "",
                    item=item_id,
                    round=result.round,
                    answer=answer,
                )
            )
    return ballots


def comment_view(
    item: str, text: str, upvotes: int = 0, is_pinned: bool = False, number: int = 1
) -> ShownComment:
    return ShownComment(
        id=f"c{number}",
        item=item,
        text=text,
        upvotes=upvotes,
        is_pinned=is_pinned,
        is_answered=False,
        cluster="",
    )


@dataclass
class ReportBuilder:
    """Sensible defaults; a test names what it is about."""

    voters: int = 19
    item_set: str = "full"
    name: str = "Pilvipalvelu Oy: myynnin roolit 2027"
    are_names_collected: bool = False
    names: Sequence[str] = ()
    comments: list[ShownComment] = field(default_factory=list)
    structure: StructureOutcome | None = field(default_factory=make_structure)
    results: dict[str, ItemResult] | None = None
    groups: Sequence[str] = GROUPS
    has_ballots: bool = True
    own_items: Sequence[Item] = ()

    def with_usual_comments(self) -> ReportBuilder:
        self.comments += [
            comment_view(item, text, upvotes, is_pinned, number)
            for number, (item, upvotes, is_pinned, text) in enumerate(COMMENTS, start=1)
        ]
        return self

    def with_hidden_comment(self, text: str) -> ReportBuilder:
        shown = comment_view("comment1", text, 9, is_pinned=True, number=99)
        self.comments.append(FacilitatorComment(**asdict(shown), is_hidden=True, created_at=HELD_AT))
        return self

    def facts(self) -> WorkshopFacts:
        return WorkshopFacts(
            name=self.name,
            code="KQ7M2X",
            language="fi",
            item_set="full" if self.item_set == "full" else "short",
            identity="open",
            created_at=HELD_AT,
            closed_at=HELD_AT + 3600,
            definition_version="2026.1",
            method_version="2026.1",
            revision=412,
            joined=self.voters + 2,
            are_names_collected=self.are_names_collected,
        )

    def build(self) -> Report:
        results = self._results()
        return self.build_with_ballots(
            make_ballots(
                results,
                self.voters,
                self.names,
                definition=DEFINITION.with_own(self.own_items),
            )
            if self.has_ballots
            else []
        )

    def build_with_ballots(self, ballots: Sequence[Ballot]) -> Report:
        definition, results = DEFINITION.with_own(self.own_items), self._results()
        answers = [
            GroupAnswer(self.groups[one.participant % len(self.groups)], one.item, one.round, one.answer)
            for one in ballots
        ]
        return assemble(
            definition=definition,
            facts=self.facts(),
            results=results,
            groups=medians_by_group(definition.items.values(), results, answers),
            structure=self.structure,
            comments=self.comments,
            ballots=ballots,
            generated_at=GENERATED_AT,
        )

    def _results(self) -> dict[str, ItemResult]:
        usual = make_results(self.voters, self.item_set) if self.results is None else self.results
        own = {
            item.id: item_result(item.id, round_of(spread([2, *[1] * (len(item.options) - 1)], self.voters)))
            for item in self.own_items
            if item.type == "ordinal"
        }
        return {**usual, **own}


def own_items(*wanted: WantedItem) -> tuple[Item, ...]:
    """A workshop's own items, as they come from what somebody typed."""
    decided = decide_own_items(DEFINITION, first_state(DEFINITION, "full"), wanted, (), ())
    assert not isinstance(decided, Refusal), decided
    return decided


def usual_report() -> Report:
    return ReportBuilder().with_usual_comments().build()


def role_of(report: Report, role_id: str) -> ReportRole:
    """One role of the report's structure."""
    return next(role for role in report.roles if role.role.id == role_id)
