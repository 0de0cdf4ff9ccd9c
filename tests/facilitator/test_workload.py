"""How many people over HTTP: figures are kept or refused by name, and never move the structure."""

from __future__ import annotations

import pytest

from tests.facilitator.site import Site, said
from tests.facilitator.test_company import refused

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


@pytest.mark.parametrize(
    ("figure", "value", "least", "most"),
    [
        ("customers_large", -1, "0", "1000000"),
        ("leads", 2.5, "0", "1000000"),
        ("selling_hours", 9000, "100", "2000"),
        ("hours_large", 81, "0.05", "80"),
    ],
)
def test_an_impossible_figure_is_refused_by_name(
    site: Site, figure: str, value: float, least: str, most: str
) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    answer = owner.put(f"/api/workshops/{workshop.id}/people", {**FIGURES, figure: value})

    assert refused(answer) == ("figure_impossible", {"figure": figure, "least": least, "most": most})
    assert site.read(workshop.id).customer_figures == {}


def test_figures_wait_for_the_structure(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    kept = said(owner.put(f"/api/workshops/{workshop.id}/people", {"leads": 30}))

    assert kept == {"ok": True, "figures": {"leads": 30.0}, "has_structure": False, "need": None}
    assert said(owner.put(f"/api/workshops/{workshop.id}/people", {}))["figures"] == {}


def test_nobody_else_sees_or_sets_them(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    stranger = site.colleague(owner)

    answers = [
        stranger.get(f"/api/workshops/{workshop.id}/people"),
        stranger.put(f"/api/workshops/{workshop.id}/people", FIGURES),
    ]

    assert [refused(answer)[0] for answer in answers] == ["unknown_workshop"] * 2
