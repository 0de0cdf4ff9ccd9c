"""The consensus engine: from votes to a role structure. Pure: no I/O, no clock, no framework, no words.

What comes in
    `parse_model(mapping)` makes the Model from the merged tables of model.toml and raci.toml
    (`ModelError` with `.key` and `.reason` if they cannot work).
    `Ballot(answers, asis, friction, group)` is one participant's answers.
What comes out
    `structure_from_answers(model, answers)` -> `Structure`: the structure for any answers (group medians,
    or a "what if" that follows a slider).
    `consensus_of(model, ballots, seed=, bootstraps=, expected=)` -> `Consensus`: items, structure,
    stability, flips, what to discuss next, camps, change, RACI, waves, form, notices.
    `to_json(consensus)` -> plain JSON values.
    `compare_rounds(model, before, after)` -> `RoundShift`; `compare_groups(model, ballots)` ->
    `GroupsResult` (small groups hidden).
Statistics of one item
    Counts are ballots per level, lowest first; without a ballot they raise `NoBallots`.

Everything is a frozen dataclass of ids, codes and numbers; the words stand in the locales.
"""

from shared.consensus.agreement import (
    NoBallots,
    entropy,
    esteban_ray_polarization,
    index_of_qualitative_variation,
    layer_agreement,
    leik_dispersion,
    median_level,
    polarization,
    tastle_wierman_consensus,
    two_camps,
    van_der_eijk_agreement,
    within_group_agreement,
)
from shared.consensus.ballots import Ballot, Tally
from shared.consensus.change import AsIsResult, Change, Contradiction, RaciRow, Step, Wave
from shared.consensus.consensus import Consensus, Discussion, consensus_of
from shared.consensus.export import groups_to_json, to_json
from shared.consensus.forms import FORMS, Form
from shared.consensus.groups import (
    Disclose,
    GroupResult,
    GroupsResult,
    compare_groups,
    farthest_apart,
)
from shared.consensus.item_results import ItemResult, agreement_label
from shared.consensus.model import Model, ModelError, Scale
from shared.consensus.model_parsing import parse_model
from shared.consensus.questions import NextQuestion, next_questions
from shared.consensus.rankings import (
    borda_scores,
    condorcet_winner,
    group_informed_consensus,
    kendall_w,
    majority_judgment,
    majority_judgment_ranking,
    schulze_ranking,
    schulze_strengths,
    votes_to_change_median,
    votes_to_change_winner,
)
from shared.consensus.robustness import Camp, Camps, Flip, Stability
from shared.consensus.rounds import ItemShift, RoundShift, compare_rounds
from shared.consensus.shift import chance_of_shift, clear_shifts
from shared.consensus.structure import (
    Coverage,
    Driver,
    Flag,
    RoleResult,
    Structure,
    drivers_of,
    structure_from_answers,
)

__all__ = [
    "FORMS",
    "AsIsResult",
    "Ballot",
    "Camp",
    "Camps",
    "Change",
    "Consensus",
    "Contradiction",
    "Coverage",
    "Disclose",
    "Discussion",
    "Driver",
    "Flag",
    "Flip",
    "Form",
    "GroupResult",
    "GroupsResult",
    "ItemResult",
    "ItemShift",
    "Model",
    "ModelError",
    "NextQuestion",
    "NoBallots",
    "RaciRow",
    "RoleResult",
    "RoundShift",
    "Scale",
    "Stability",
    "Step",
    "Structure",
    "Tally",
    "Wave",
    "agreement_label",
    "borda_scores",
    "chance_of_shift",
    "clear_shifts",
    "compare_groups",
    "compare_rounds",
    "condorcet_winner",
    "consensus_of",
    "drivers_of",
    "entropy",
    "esteban_ray_polarization",
    "farthest_apart",
    "group_informed_consensus",
    "groups_to_json",
    "index_of_qualitative_variation",
    "kendall_w",
    "layer_agreement",
    "leik_dispersion",
    "majority_judgment",
    "majority_judgment_ranking",
    "median_level",
    "next_questions",
    "parse_model",
    "polarization",
    "schulze_ranking",
    "schulze_strengths",
    "structure_from_answers",
    "tastle_wierman_consensus",
    "to_json",
    "two_camps",
    "van_der_eijk_agreement",
    "votes_to_change_median",
    "votes_to_change_winner",
    "within_group_agreement",
]
