"""A facilitator logs in with the organisation's own account, in a real browser, and out again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.e2e.house import check
from tests.facilitator.identity_provider import CLIENT_ID, CLIENT_SECRET, IdentityProvider, identity_provider
from tests.server.test_sign_on import free_port
from tests.server.wire import PASSWORD, Server
from tools.chromium import launch

pytestmark = pytest.mark.browser
BUTTON = "Kirjaudu organisaation tunnuksella"


@pytest.fixture
def provider() -> Iterator[IdentityProvider]:
    with identity_provider() as running:
        running.asks_first = True
        yield running


@pytest.fixture
def server(provider: IdentityProvider, tmp_path: Path) -> Iterator[Server]:
    port = free_port()
    environment = {
        "ROOLITUS_PUBLIC_ADDRESS": f"http://127.0.0.1:{port}",
        "ROOLITUS_OIDC_ISSUER": provider.issuer,
        "ROOLITUS_OIDC_CLIENT_ID": CLIENT_ID,
        "ROOLITUS_OIDC_CLIENT_SECRET": CLIENT_SECRET,
    }
    with Server(tmp_path / "data", environment, port) as running:
        yield running


@pytest.fixture
def browser(playwright: Playwright) -> Iterator[Browser]:
    opened = launch(playwright)
    yield opened
    opened.close()


def open_page(browser: Browser, address: str) -> Page:
    page = browser.new_context(locale="fi-FI", reduced_motion="reduce").new_page()
    page.set_default_timeout(20_000)
    page.goto(address)
    return page


def go_to_provider(page: Page) -> None:
    page.get_by_role("button", name=BUTTON).click()
    page.get_by_role("link", name="Olen Aino Virtanen").click()


def test_a_facilitator_comes_in_by_invitation_and_by_the_organisations_own_account(
    server: Server, provider: IdentityProvider, browser: Browser
) -> None:
    owner = open_page(browser, f"{server.address}/setup/{server.setup_token}")
    owner.get_by_label("Nimi").fill("Liisa")
    owner.get_by_label("Salasana", exact=True).fill(PASSWORD)
    owner.get_by_role("button", name="Luo tunnus ja jatka").click()
    owner.get_by_role("button", name="Oma tunnus").click()
    owner.get_by_role("button", name="Luo kutsulinkki").click()
    invitation = owner.locator(".link-words").inner_text()

    # Not invited: the provider knows her, we do not.
    aino = open_page(browser, f"{server.address}/login?next=/console")
    check(aino, "the log-in page")
    go_to_provider(aino)
    expect(aino.get_by_role("alert")).to_contain_text("Sinulla ei ole vielä tunnusta täällä")
    expect(aino).to_have_url(re.compile(r"/login\?problem=not_invited"))

    aino.goto(invitation)
    check(aino, "the invitation")
    go_to_provider(aino)
    expect(aino.get_by_role("heading", name="Työpajat")).to_be_visible()
    aino.get_by_role("button", name="Oma tunnus").click()
    expect(aino.get_by_text("Voit kirjautua organisaatiosi tunnuksella.")).to_be_visible()
    expect(aino.get_by_label("Nykyinen salasana")).to_have_count(0)
    aino.keyboard.press("Escape")

    # Out, here and there, and in again without an invitation.
    aino.get_by_role("button", name="Kirjaudu ulos").click()
    expect(aino).to_have_url(f"{server.address}/login")
    assert "/logout" in provider.asked
    go_to_provider(aino)
    expect(aino.get_by_role("heading", name="Työpajat")).to_be_visible()

    # Liisa links the account that somebody has already.
    owner.get_by_role("button", name="Liitä tunnus").click()
    owner.get_by_role("link", name="Olen Aino Virtanen").click()
    expect(owner.get_by_role("alert")).to_contain_text("jo liitetty toiseen tunnukseen")


def test_a_provider_that_is_away_is_told_of_on_the_log_in_page(
    server: Server, provider: IdentityProvider, browser: Browser
) -> None:
    provider.failures = {"/.well-known/openid-configuration": (503, b"")}
    page = open_page(browser, f"{server.address}/login")

    page.get_by_role("button", name=BUTTON).click()

    expect(page.get_by_role("alert")).to_contain_text("Kirjautumispalveluun ei saada yhteyttä")
    expect(page.get_by_role("button", name=BUTTON)).to_be_enabled()
