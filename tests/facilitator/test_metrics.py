"""What Prometheus reads: names with a meaning, and nothing that people sent."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families
from werkzeug.test import Client

from facilitator.host.metrics import Metrics
from tests.facilitator.site import Site

DASHBOARD = Path(__file__).parents[2] / "docker" / "grafana-dashboard.json"


def read(metrics: Metrics) -> dict[str, float]:
    """Every sample by its name and labels."""
    text = Client(metrics.make_wsgi()).get("/metrics").get_data(as_text=True)
    return {
        sample.name
        + "".join(f" {name}={value}" for name, value in sorted(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_a_saved_vote_and_a_refused_one_are_counted_apart() -> None:
    metrics = Metrics()

    metrics.note_event("vote.cast", None)
    metrics.note_event("vote.cast", "item_locked")

    shown = read(metrics)
    assert shown["roolitus_votes_committed_total"] == 1
    assert shown["roolitus_events_total event=vote.cast"] == 2
    assert shown["roolitus_refusals_total code=item_locked event=vote.cast"] == 1


def test_names_that_a_client_makes_up_are_counted_under_one_label() -> None:
    metrics = Metrics()

    for number in range(100):
        metrics.note_event(f"made up {number}", "malformed")

    shown = read(metrics)
    assert shown["roolitus_events_total event=unknown"] == 100
    assert not [name for name in shown if "made up" in name]


def test_refused_requests_are_counted_by_code_and_nothing_that_people_sent(site: Site) -> None:
    browser = site.browser()
    browser.get("/api/me")
    browser.get("/api/join/ABCDEF")
    browser.get("/api/join/<script>")
    browser.get("/nowhere/at-all")
    browser.post("/api/workshops", {}, X_Roolitus="")

    shown = {
        name: count for name, count in read(site.roolitus.metrics).items() if "http_refusals_total" in name
    }

    assert shown == {
        "roolitus_http_refusals_total code=log_in_required": 1,
        "roolitus_http_refusals_total code=unknown_code": 2,
        "roolitus_http_refusals_total code=not_found": 1,
        "roolitus_http_refusals_total code=bad_origin": 1,
    }


def test_commits_show_how_many_writes_shared_one_and_how_long_it_took() -> None:
    metrics = Metrics()

    metrics.note_commit(200, 0.003)

    shown = read(metrics)
    assert shown["roolitus_commit_writes_sum"] == 200
    assert shown["roolitus_commit_seconds_bucket le=0.0025"] == 0
    assert shown["roolitus_commit_seconds_bucket le=0.005"] == 1


def test_a_running_site_counts_its_commits_and_answers(site: Site) -> None:
    owner = site.owner()
    before = read(site.roolitus.metrics)
    site.workshop(owner)
    owner.get("/nothing-here")

    shown = read(site.roolitus.metrics)

    assert shown["roolitus_commit_seconds_count"] == before["roolitus_commit_seconds_count"] + 1
    assert shown["roolitus_http_responses_total status=404"] == 1
    assert shown["roolitus_workshops_live"] == 0
    assert shown["roolitus_sockets audience=console"] == 0
    assert "roolitus_redis_up" not in shown


def test_metrics_are_not_to_be_had_at_the_site_s_own_address(site: Site) -> None:
    assert site.browser().get("/metrics").status_code == 404


@pytest.mark.parametrize(
    "expression", re.findall(r'"expr": "(.*?)(?<!\\)"', DASHBOARD.read_text(encoding="utf-8"))
)
def test_the_dashboard_asks_only_for_what_there_is(site: Site, expression: str) -> None:
    site.browser().get("/healthz")
    site.roolitus.metrics.note_event("sync", "malformed")
    site.roolitus.metrics.note_broadcast("phone", "room", 0.01)
    shown = {name.split(" ")[0] for name in read(site.roolitus.metrics)} | {"roolitus_redis_up"}

    asked = set(re.findall(r"\b(?:roolitus|process)_\w+", expression))

    assert asked
    assert asked <= shown


def test_the_dashboard_is_one_that_grafana_imports() -> None:
    dashboard = json.loads(DASHBOARD.read_text(encoding="utf-8"))

    assert dashboard["title"] == "Roolitus"
    assert {panel["datasource"]["uid"] for panel in dashboard["panels"]} == {"${source}"}
    assert len({panel["id"] for panel in dashboard["panels"]}) == len(dashboard["panels"])


def test_the_operators_guide_names_every_metric_of_ours(site: Site) -> None:
    guide = (DASHBOARD.parents[1] / "docs" / "hosting.md").read_text(encoding="utf-8")
    families = {family.name for family in site.roolitus.metrics._registry.collect()}

    named = {name.removesuffix("_total") for name in re.findall(r"`(roolitus_\w+)(?:\{[\w,]+\})?`", guide)}

    assert named - {"roolitus_redis_up"} == {name for name in families if name.startswith("roolitus_")}
