"""How firmly a structure stands: resampling, flips, what is decisive, what to discuss, two camps."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.consensus import Ballot, Consensus, NoBallots, consensus_of, structure_from_answers, to_json
from shared.consensus.robustness import certainty_of
from tests.consensus.builders import SOME_FIRM, archetype_answers, archetypes, group, scattered, the_model


def consensus(ballots: list[Ballot], bootstraps: int = 60) -> Consensus:
    return consensus_of(the_model(), ballots, bootstraps=bootstraps)


def statuses_with(item: str, level: float) -> dict[str, str]:
    return dict(structure_from_answers(the_model(), {**SOME_FIRM, item: level}, explain=False).statuses())


def test_nobody_is_no_ballots() -> None:
    with pytest.raises(NoBallots):
        consensus([])


@pytest.mark.parametrize("level", [0, 7, 2.5])
def test_an_answer_off_the_scale_is_refused_by_name(level: float) -> None:
    with pytest.raises(ValueError, match=f"deal_size: {level} is not a whole level from 1 to 6"):
        consensus([Ballot({"deal_size": level})])


def test_one_mind_is_stable_agreed_and_closed() -> None:
    result = consensus(group(4, 4, 4, 4, 4, item="deal_size"))

    assert set(result.stability.roles.values()) == {1.0}
    assert result.stability.structure == 1.0
    assert result.verdict == "agreed"
    assert all(item.closed and not item.decisive for item in result.items.values())
    assert result.discuss_next == ()
    assert result.camps is None


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(11)))
def test_the_order_of_the_voters_never_matters(order: list[int]) -> None:
    ballots = scattered(11)

    assert to_json(consensus([ballots[place] for place in order], 25)) == to_json(consensus(ballots, 25))


def test_the_same_seed_gives_the_same_shares_and_another_one_others() -> None:
    ballots = scattered(12)
    model = the_model()

    first, again, other = (
        consensus_of(model, ballots, seed=seed, bootstraps=100).stability for seed in (7, 7, 8)
    )

    assert first == again
    assert first.roles != other.roles
    assert (first.seed, first.bootstraps) == (7, 100)


def test_resampling_draws_whole_ballots_as_chance_would() -> None:
    # Two of three say four to nine sellers, one nobody: the median is "nobody" in 7 of 27 draws.
    ballots = group(4, 4, 1, item="sellers")
    was, alternative = statuses_with("sellers", 4), statuses_with("sellers", 1)
    role = next(role for role in was if was[role] != alternative[role])

    share = consensus_of(the_model(), ballots, bootstraps=4000).stability.roles[role]

    assert share == pytest.approx(1 - 7 / 27, abs=0.03)


def test_doubling_every_ballot_changes_the_structure_in_nothing() -> None:
    ballots = scattered(9)

    once, twice = consensus(ballots), consensus(ballots * 2)

    assert once.structure == twice.structure
    assert {item: result.agreement for item, result in once.items.items()} == pytest.approx(
        {item: result.agreement for item, result in twice.items.items()}
    )


def test_a_flip_is_the_fewest_votes_on_one_item_that_change_the_role() -> None:
    ballots = group(4, 4, 4, 5, 3, item="sellers")
    levels = range(1, 7)
    result = consensus(ballots)
    fewest: dict[str, int] = {}
    for others in product(levels, repeat=5):
        middle = sorted(others)[2]
        changed = sum(max(0, [3, 4, 4, 4, 5].count(level) - others.count(level)) for level in levels)
        now = statuses_with("sellers", middle)
        for role, status in result.structure.statuses().items():
            if now[role] != status:
                fewest[role] = min(changed, fewest.get(role, changed))

    by_sellers = {role: flip for role, flip in result.flips.items() if flip.item == "sellers"}
    assert by_sellers
    for role, flip in by_sellers.items():
        assert flip.votes == fewest[role]
        assert statuses_with("sellers", flip.to_level)[role] == flip.status
    assert result.items["sellers"].votes_to_flip == min(fewest.values())
    # Another item may do it with fewer votes, never with more.
    assert all(result.flips[role].votes <= votes for role, votes in fewest.items())


def test_an_item_is_decisive_if_the_levels_a_quarter_holds_lead_apart() -> None:
    divided = consensus(group(2, 2, 2, 5, 5, 5, item="sellers"))
    lone_voice = consensus(group(4, 4, 4, 4, 4, 4, 1, item="sellers"))

    assert divided.items["sellers"].decisive
    assert divided.items["sellers"].changes > 3
    assert not divided.items["sellers"].closed
    assert not lone_voice.items["sellers"].decisive
    assert not divided.items["growth_path"].decisive


def test_what_is_divided_and_decisive_is_discussed_most_telling_first() -> None:
    ballots = [
        Ballot({**SOME_FIRM, "sellers": sellers, "growth_path": growth, "tenders": tenders})
        for sellers, growth, tenders in zip(
            [2, 2, 2, 5, 5, 5], [1, 2, 3, 4, 5, 3], [2, 2, 2, 2, 3, 2], strict=True
        )
    ]

    result = consensus(ballots)

    discussed = [one.item for one in result.discuss_next]
    assert discussed[0] == "sellers"
    assert "tenders" not in discussed
    scores = [one.score for one in result.discuss_next]
    assert scores == sorted(scores, reverse=True)
    for one in result.discuss_next:
        item = result.items[one.item]
        assert item.agreement is not None
        assert one.score == pytest.approx(item.changes * (1 - item.agreement))
        assert item.decisive
        assert not item.closed


def test_a_group_split_in_two_gets_both_structures_and_no_false_consensus() -> None:
    result = consensus(group(1, 1, 2, 1, 6, 6, 6, 6, item="deal_size"))

    assert result.verdict == "none"
    assert result.camps is not None
    assert result.camps.item == "deal_size"
    low, high = result.camps.low, result.camps.high
    assert (low.ballots, high.ballots) == (4, 4)
    assert low.answers == {"deal_size": 1}
    assert high.answers == {"deal_size": 6}
    assert low.structure.outline != high.structure.outline


def test_a_split_that_decides_nothing_is_no_lack_of_consensus() -> None:
    ballots = [Ballot({**SOME_FIRM, "hats": level}) for level in (1, 1, 1, 4, 4, 4)]

    result = consensus(ballots)

    assert result.items["hats"].two_camps
    assert result.items["hats"].votes_to_flip is None
    assert result.camps is None
    assert result.verdict == "agreed"


def test_small_camps_do_not_show_how_they_answered_the_rest() -> None:
    camp_answers = ({"deal_size": 1, "revenue_model": 5}, {"deal_size": 6, "revenue_model": 1})
    four_each = [Ballot({**SOME_FIRM, **camp_answers[side]}) for side in (0, 1) for _ in range(4)]
    six_each = [Ballot({**SOME_FIRM, **camp_answers[side]}) for side in (0, 1) for _ in range(6)]

    small, large = consensus(four_each).camps, consensus(six_each).camps

    assert small is not None
    assert large is not None
    assert len(small.low.answers) == 1
    assert set(large.low.answers) == {"deal_size", "revenue_model"}


@pytest.mark.parametrize(("voters", "label", "has_camps"), [(4, "moderate", False), (6, "strong", True)])
def test_below_five_answers_nothing_is_strong_and_there_are_no_camps(
    voters: int, label: str, has_camps: bool
) -> None:
    halves = [1] * (voters // 2) + [6] * (voters // 2)

    result = consensus(group(*halves, item="deal_size"))

    assert result.items["sales_cycle"].label == label
    assert result.items["deal_size"].two_camps is has_camps
    assert (result.camps is not None) is has_camps


def test_abstentions_are_counted_and_items_nobody_answered_still_show() -> None:
    ballots = [Ballot({"deal_size": 4}), Ballot({}), Ballot({"deal_size": 4, "hats": 2})]

    result = consensus_of(the_model(), ballots, bootstraps=20, expected={"deal_size", "sellers"})

    assert set(result.items) == {"deal_size", "sellers"}
    assert (result.items["deal_size"].n, result.items["deal_size"].abstentions) == (2, 1)
    assert result.items["sellers"].median is None
    assert result.items["sellers"].agreement is None


def test_ballots_without_any_usable_answer_give_a_flagged_structure() -> None:
    result = consensus([Ballot({}, asis={"mkt": "own"})])

    assert "answers_missing" in {flag.code for flag in result.structure.flags}
    assert result.items == {}


def test_two_voters_half_a_level_apart_meet_in_the_middle() -> None:
    result = consensus(group(3, 4, item="deal_size"))

    assert result.items["deal_size"].median == 3.5


@pytest.mark.parametrize("name", ["A1", "A5", "A6", "A9", "A12"])
def test_every_structure_can_be_written_as_json(name: str) -> None:
    shape = to_json(consensus(scattered(7, base=archetype_answers(archetypes()[name]))))

    assert {
        "roles",
        "own_roles",
        "own_roles_range",
        "coverage",
        "items",
        "discuss_next",
        "flags",
    } <= shape.keys()
    assert {"change", "raci", "waves", "form", "notices", "verdict", "camps", "stability"} <= shape.keys()
    roles = shape["roles"]
    assert isinstance(roles, dict)
    for role in roles.values():
        assert isinstance(role, dict)
        assert {"status", "host", "need", "margin", "stability", "reasons", "turns"} <= role.keys()


@pytest.mark.parametrize(
    ("share", "word"),
    [
        (1.0, "stable"),
        (0.9, "stable"),
        (0.89, "fairly"),
        (0.7, "fairly"),
        (0.69, "sensitive"),
        (0.0, "sensitive"),
    ],
)
def test_a_share_of_the_draws_has_one_word(share: float, word: str) -> None:
    assert certainty_of(share) == word
