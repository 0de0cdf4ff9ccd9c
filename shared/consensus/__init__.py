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
    `compare_groups(model, ballots)` -> `GroupsResult` (small groups hidden).
Statistics of one item
    Counts are ballots per level, lowest first; without a ballot they raise `NoBallots`.

Everything is a frozen dataclass of ids, codes and numbers; the words are in the locales.
"""

from shared.consensus.agreement import (
    NoBallots,
    layer_agreement,
    median_level,
    two_camps,
    van_der_eijk_agreement,
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
    group_informed_consensus,
)
from shared.consensus.reasons import Clause
from shared.consensus.robustness import Camp, Camps, Flip, Stability, Turn
from shared.consensus.shift import chance_of_shift, clear_shifts
from shared.consensus.structure import (
    Coverage,
    Flag,
    RoleResult,
    Structure,
    structure_from_answers,
)

__all__ = [
    "FORMS",
    "AsIsResult",
    "Ballot",
    "Camp",
    "Camps",
    "Change",
    "Clause",
    "Consensus",
    "Contradiction",
    "Coverage",
    "Disclose",
    "Discussion",
    "Flag",
    "Flip",
    "Form",
    "GroupResult",
    "GroupsResult",
    "ItemResult",
    "Model",
    "ModelError",
    "NextQuestion",
    "NoBallots",
    "RaciRow",
    "RoleResult",
    "Scale",
    "Stability",
    "Step",
    "Structure",
    "Tally",
    "Turn",
    "Wave",
    "agreement_label",
    "chance_of_shift",
    "clear_shifts",
    "compare_groups",
    "consensus_of",
    "farthest_apart",
    "group_informed_consensus",
    "groups_to_json",
    "layer_agreement",
    "median_level",
    "next_questions",
    "parse_model",
    "structure_from_answers",
    "to_json",
    "two_camps",
    "van_der_eijk_agreement",
]
