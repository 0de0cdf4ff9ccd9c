"""The name of the form a structure comes closest to, as sales leaders speak of them, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from shared.consensus.model import Model
from shared.consensus.structure import Structure

FORMS = (
    "islands",
    "assembly_line",
    "pods",
    "product_or_territory",
    "key_account_overlay",
    "partner_led",
    "self_service",
)
"""Generalists each with their own customers; a line of specialised roles; cross-functional teams by segment;
by product line or territory; a key-account layer on top; through partners; self-service with marketing and
service. The first five are the usual models of a sales organisation; Zoltners, Sinha & Lorimer 2004, 2006."""


@dataclass(frozen=True, slots=True)
class Form:
    """The closest form and the next, each with its closeness 0..1; `why`: codes of what speaks for it."""

    code: str
    closeness: float
    why: tuple[str, ...]
    runner_up: str
    runner_up_closeness: float


def form_of(model: Model, structure: Structure) -> Form:
    """Compare a structure with the known forms. Equal closeness: the order of `FORMS`."""
    signs = _signs(model, structure)
    scored = sorted(
        ((_closeness(signs[code]), code) for code in FORMS), key=lambda pair: (-pair[0], FORMS.index(pair[1]))
    )
    (best, code), (second, runner_up) = scored[0], scored[1]
    by_strength = sorted(signs[code].items(), key=lambda sign: -sign[1][0] * sign[1][1])
    why = tuple(reason for reason, (_, strength) in by_strength if strength >= 0.5) or (by_strength[0][0],)
    return Form(code, best, why, runner_up, second)


def _closeness(signs: Mapping[str, tuple[float, float]]) -> float:
    return sum(weight * strength for weight, strength in signs.values()) / sum(
        weight for weight, _ in signs.values()
    )


def _signs(model: Model, structure: Structure) -> dict[str, dict[str, tuple[float, float]]]:
    """For each form its signs: code -> (weight, strength 0..1)."""
    own = {role for role, result in structure.roles.items() if result.status == "own"}
    values = model.evaluate(structure.answers)
    contrast = values[model.params.contrast] or 0.0
    room = values[model.params.room] or 0.0
    modes = [cover.mode for cover in structure.coverage.values()]
    lines = [("sdr_in", "sdr_out"), ("inside", "field"), ("onboarding",), ("csm", "am", "renewals")]
    links = sum(any(role in own for role in link) for link in lines) / len(lines)
    few = max(0.0, min(1.0, (7 - structure.own_roles) / 5))
    self_service = modes.count("self") / len(modes)
    selling = float(self_service < 1)
    key_accounts = float("kam" in own)
    by_line = float("product_spec" in own)
    partners = float(any(cover.with_partners for cover in structure.coverage.values()))
    need = {role: result.need for role, result in structure.roles.items()}
    return {
        "islands": {
            "few_own_roles": (0.5, few * selling),
            "sellers_carry_the_hats": (0.3, (1 - structure.specialisation) * selling),
            "similar_customers": (0.2, (1 - contrast) * selling),
        },
        "assembly_line": {
            "stages_have_their_own_roles": (0.5, links**2),
            "hand_over_between_roles": (0.3, structure.specialisation * links),
            "similar_customers": (0.2, (1 - contrast) * selling * links),
        },
        "pods": {
            "segments_buy_differently": (
                0.4,
                contrast if contrast >= model.params.split_contrast_min else 0.0,
            ),
            "room_for_teams": (0.3, room if room >= model.params.split_room_min else 0.0),
            "stages_have_their_own_roles": (0.3, links * links),
        },
        "product_or_territory": {
            "lines_need_own_expertise": (0.6, by_line * min(1.0, need["product_spec"] + 0.2)),
            "sold_in_the_field": (0.2, float("field" in own) * by_line),
            "no_assembly_line": (0.2, (1 - links) * selling),
        },
        "key_account_overlay": {
            "key_accounts_have_their_own_role": (0.6, key_accounts * min(1.0, need["kam"] + 0.15)),
            "large_and_small_sold_differently": (0.2, float(len(set(modes)) > 1) * key_accounts),
            "no_assembly_line": (0.2, (1 - links) * selling),
        },
        "partner_led": {
            "sales_go_through_partners": (0.6, partners * need["partner"]),
            "partners_have_their_own_role": (0.4, float("partner" in own) * partners),
        },
        "self_service": {
            "customers_buy_by_themselves": (0.7, self_service),
            "marketing_and_service_are_the_engine": (
                0.3,
                self_service * float(not own & {"inside", "field", "am", "kam"}),
            ),
        },
    }
