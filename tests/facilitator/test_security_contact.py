"""security.txt: the operator's contact for reports of security holes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from shared.settings import SettingsError, read_settings
from tests.facilitator.conftest import Opener
from tests.facilitator.site import Site

PATH = "/.well-known/security.txt"


def test_security_txt_names_the_operators_contact_and_expires_within_a_year(open_with: Opener) -> None:
    site = open_with(
        security_contact="mailto:security@example.fi", public_address="https://roolitus.example.fi"
    )

    answer = site.roolitus.app.test_client().get(PATH, base_url="https://roolitus.example.fi")

    fields = dict(line.split(": ", 1) for line in answer.get_data(as_text=True).splitlines())
    assert (answer.status_code, answer.content_type) == (200, "text/plain; charset=utf-8")
    assert fields["Contact"] == "mailto:security@example.fi"
    assert fields["Canonical"] == f"https://roolitus.example.fi{PATH}"
    left_s = datetime.fromisoformat(fields["Expires"]).timestamp() - site.clock.now
    assert 30 * 86400 < left_s < 365 * 86400
    assert datetime.fromisoformat(fields["Expires"]).tzinfo == UTC


def test_without_a_contact_there_is_no_security_txt(site: Site) -> None:
    assert site.browser().get(PATH).status_code == 404


@pytest.mark.parametrize(
    "wrong", ["security@example.fi", "mailto:a@b.fi\nContact: mailto:c@d.fi", "http://example.fi", "mailto:"]
)
def test_a_contact_that_is_no_address_of_the_web_is_refused_at_start(wrong: str) -> None:
    with pytest.raises(SettingsError, match="ROOLITUS_SECURITY_CONTACT"):
        read_settings(security_contact=wrong)
