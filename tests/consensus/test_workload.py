"""How many people the work calls for: a published case, a case worked by hand, limits, laws."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.consensus.workload import LIMITS, Ground, Impossible, impossible_figure, whole, workload_of

FIELD_AND_INSIDE = Ground(
    dedicated=("sdr_in", "inside", "field", "csm", "am", "support", "sales_lead"),
    selling={"large": "field", "small": "inside"},
    sellers_today=(10, 29),
)
FIGURES = {
    "customers_large": 120,
    "contacts_large": 24,
    "hours_large": 3,
    "customers_small": 600,
    "contacts_small": 8,
    "hours_small": 0.75,
    "leads": 90,
    "selling_hours": 1000,
}


def test_the_textbook_case_of_sixty_salespeople() -> None:
    """Kotler, Marketing Management: 1,000 accounts with 36 calls a year and 2,000 with 12 are 60,000 calls;
    with 1,000 calls a year each, 60 salespeople.
    """
    ground = Ground(dedicated=("field",), selling={"large": "field", "small": "field"})
    figures = {
        "customers_large": 1000,
        "contacts_large": 36,
        "hours_large": 1,
        "customers_small": 2000,
        "contacts_small": 12,
        "hours_small": 1,
        "selling_hours": 1000,
    }

    workload = workload_of(ground, figures)

    assert workload is not None
    assert (workload.people, [need.role for need in workload.needs]) == (60, ["field"])
    assert workload.low == pytest.approx(50)
    assert workload.high == pytest.approx(75)


def test_a_case_worked_by_hand() -> None:
    """8,640 hours with large customers, of which 55, 25 and 20 %; 3,600 with small ones; 1,620 for leads."""
    workload = workload_of(FIELD_AND_INSIDE, FIGURES)

    assert workload is not None
    by_role = {need.role: need for need in workload.needs}
    assert {role: round(need.hours, 6) for role, need in by_role.items()} == {
        "field": 4752,
        "inside": 3600,
        "csm": 2160,
        "am": 1728,
        "sdr_in": 1620,
    }
    assert {role: (whole(need.low), whole(need.high)) for role, need in by_role.items()} == {
        "field": (4, 6),
        "inside": (3, 5),
        "csm": (2, 3),
        "am": (1, 2),
        "sdr_in": (1, 2),
    }
    assert (round(workload.people, 2), whole(workload.low), whole(workload.high)) == (13.86, 12, 17)
    assert workload.managers == (1, 3)
    assert tuple(round(people, 1) for people in workload.selling) == (9.8, 14.6)
    assert (workload.tension, workload.unsized, workload.missing) == ("fits", ("support",), ())
    assert workload.assumed == ("hours_range", "large_shares", "lead_hours", "span")


def test_the_figure_that_moves_the_sum_most_comes_first() -> None:
    workload = workload_of(FIELD_AND_INSIDE, FIGURES)

    assert workload is not None
    first = workload.swings[0]
    assert (first.figure, round(first.smaller, 2), round(first.larger, 2)) == ("selling_hours", 18.48, 11.09)
    leads = next(one for one in workload.swings if one.figure == "leads")
    assert (round(leads.smaller, 3), round(leads.larger, 3)) == (13.455, 14.265)
    assert [one.width for one in workload.swings] == sorted((o.width for o in workload.swings), reverse=True)


def test_a_role_that_is_not_dedicated_leaves_its_share_to_the_others() -> None:
    ground = Ground(dedicated=("field", "csm"), selling={"large": "field"})

    workload = workload_of(ground, FIGURES)

    assert workload is not None
    shares = {need.role: need.shares[0].share for need in workload.needs}
    assert shares == {"field": pytest.approx(0.6875), "csm": pytest.approx(0.3125)}
    # Nobody qualifies leads as a main job, so who sells does.
    assert [share.of for need in workload.needs if need.role == "field" for share in need.shares] == [
        "large",
        "leads",
    ]


def test_every_figure_may_be_missing() -> None:
    leads_alone = workload_of(FIELD_AND_INSIDE, {"leads": 40})

    assert workload_of(FIELD_AND_INSIDE, {}) is None
    assert workload_of(FIELD_AND_INSIDE, {"customers_large": 100, "hours_large": 2}) is None
    assert leads_alone is not None
    assert [need.role for need in leads_alone.needs] == ["sdr_in"]
    assert "selling_hours" in leads_alone.assumed
    assert "customers_large" in leads_alone.missing
    assert "field" in leads_alone.unsized


def test_customers_who_buy_by_themselves_take_nobody() -> None:
    ground = Ground(dedicated=("field",), selling={"large": "field"})

    workload = workload_of(ground, {**FIGURES, "customers_small": 1_000_000})

    assert workload is not None
    assert round(workload.people, 2) == round((8640 + 1620) / 1000, 2)
    assert "customers_small" not in workload.missing


@pytest.mark.parametrize(
    ("today", "tension"),
    [
        ((0, 0), "more_work"),
        ((4, 9), "more_work"),
        ((10, 29), "fits"),
        ((30, None), "more_sellers"),
        (None, None),
    ],
)
def test_the_work_is_held_against_the_sellers_there_are(
    today: tuple[int, int | None] | None, tension: str | None
) -> None:
    ground = Ground(FIELD_AND_INSIDE.dedicated, FIELD_AND_INSIDE.selling, today)

    workload = workload_of(ground, FIGURES)

    assert workload is not None
    assert workload.tension == tension


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("customers_large", -1),
        ("customers_large", 2.5),
        ("customers_small", 10_000_001),
        ("contacts_large", math.nan),
        ("contacts_small", 1001),
        ("hours_large", 0),
        ("hours_small", math.inf),
        ("leads", -3),
        ("selling_hours", 2001),
        ("selling_hours", 0),
    ],
)
def test_an_impossible_figure_is_named_with_what_it_could_be(figure: str, value: float) -> None:
    assert impossible_figure({**FIGURES, figure: value}) == Impossible(figure, *LIMITS[figure])


def test_contacts_with_one_customer_take_no_more_than_a_year() -> None:
    assert impossible_figure({"contacts_large": 365, "hours_large": 30}) == Impossible(
        "hours_large", 0.05, 24.0
    )
    assert impossible_figure(FIGURES) is None
    assert impossible_figure({}) is None


POSSIBLE = st.fixed_dictionaries(
    {},
    optional={
        name: st.integers(int(least), int(min(most, 100_000))).map(float)
        if name.startswith(("customers", "leads"))
        else st.floats(max(least, 0.05), most)
        for name, (least, most) in LIMITS.items()
    },
)


@given(POSSIBLE)
def test_people_are_between_their_ends_and_only_dedicated_roles_and_sellers_get_work(
    figures: dict[str, float],
) -> None:
    workload = workload_of(FIELD_AND_INSIDE, figures)

    if workload is None:
        return
    assert workload.low <= workload.people <= workload.high
    assert {need.role for need in workload.needs} <= set(FIELD_AND_INSIDE.dedicated)
    for need in workload.needs:
        assert 0 < need.low <= need.people <= need.high


@given(POSSIBLE, st.sampled_from(sorted(set(LIMITS) - {"selling_hours"})))
def test_more_work_never_takes_fewer_people(figures: dict[str, float], figure: str) -> None:
    more = {name: value * 2 if name == figure else value for name, value in figures.items()}

    before, after = workload_of(FIELD_AND_INSIDE, figures), workload_of(FIELD_AND_INSIDE, more)

    assert (after.people if after else 0) >= (before.people if before else 0)


@pytest.mark.parametrize(("leads", "below"), [(40, ("sdr_in",)), (44, ("sdr_in",)), (46, ())])
def test_a_role_is_below_one_where_not_even_the_most_work_fills_a_year(
    leads: float, below: tuple[str, ...]
) -> None:
    workload = workload_of(FIELD_AND_INSIDE, {"leads": leads, "selling_hours": 1000})

    assert workload is not None
    assert workload.below_one == below
