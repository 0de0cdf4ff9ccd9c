"""Logging in by an OpenID Connect provider that is as it should be, away, wrong or hostile."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import requests
from click.testing import CliRunner
from werkzeug.test import TestResponse

from facilitator.accounts import openid_provider as talking
from facilitator.accounts.openid_login import ATTEMPT_S
from facilitator.accounts.openid_login import COOKIE as ERRAND
from facilitator.accounts.sessions import COOKIE, FRESH_S
from facilitator.cli import main
from shared.settings import SettingsError
from tests.facilitator.conftest import Opener
from tests.facilitator.identity_provider import CLIENT_ID, CLIENT_SECRET, IdentityProvider, identity_provider
from tests.facilitator.site import PASSWORD, Browser, Clock, Site, refused, said

HOME = "https://roolitus.test"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def provider(clock: Clock) -> Iterator[IdentityProvider]:
    with identity_provider(clock) as running:
        yield running


def signing_on(provider: IdentityProvider, **changes: object) -> dict[str, object]:
    """Settings of a site that takes log-ins of a provider."""
    return {
        "public_address": HOME,
        "oidc_issuer": provider.issuer,
        "oidc_client_id": CLIENT_ID,
        "oidc_client_secret": CLIENT_SECRET,
        "oidc_newcomers": "welcome",
        **changes,
    }


@pytest.fixture
def site(open_with: Opener, provider: IdentityProvider, clock: Clock) -> Site:
    return open_with(clock=clock, **signing_on(provider))


def set_out(browser: Browser, path: str = "/api/sign-on", **body: str) -> str:
    """The provider's address that a browser is sent to."""
    return str(said(browser.post(path, body))["address"])


def go(address: str) -> str:
    """Where the provider sends a browser back to."""
    answer = requests.get(address, allow_redirects=False, timeout=10)
    assert answer.status_code == 302, answer.text
    return answer.headers["Location"]


def come_back(browser: Browser, address: str) -> TestResponse:
    """What our site does with a browser that comes back to an address of ours."""
    assert address.startswith(f"{HOME}/login/callback?")
    return browser.get(address.removeprefix(HOME))


def sign_on(browser: Browser, **body: str) -> str:
    """Where a browser ends up that has gone to the provider and come back."""
    answer = come_back(browser, go(set_out(browser, **body)))
    assert answer.status_code == 302
    return answer.headers["Location"]


def problem(place: str) -> str | None:
    """Why somebody was not let in, by where they ended up."""
    return parse_qs(urlsplit(place).query).get("problem", [None])[0]


def name_of(browser: Browser) -> str:
    return str(said(browser.get("/api/me"))["name"])


# The way in


def test_whom_the_provider_knows_is_logged_in(site: Site, provider: IdentityProvider) -> None:
    browser = site.browser()

    place = sign_on(browser, next="/console/abc")

    assert place == "/console/abc"
    assert said(browser.get("/api/me")) == {
        "ok": True,
        "name": "Aino Virtanen",
        "has_password": False,
        "is_linked": True,
        "is_owner": False,
    }
    assert browser.cookie(ERRAND) == ""
    assert provider.granted == 1


def test_the_provider_is_asked_for_a_code_with_proof_state_and_nonce(site: Site) -> None:
    one, other = (parse_qs(urlsplit(set_out(site.browser())).query) for _ in range(2))

    assert one["response_type"] == ["code"]
    assert one["scope"] == ["openid profile email"]
    assert one["redirect_uri"] == [f"{HOME}/login/callback"]
    assert one["code_challenge_method"] == ["S256"]
    assert all(len(one[secret][0]) >= 43 for secret in ("state", "nonce", "code_challenge"))
    assert all(one[secret] != other[secret] for secret in ("state", "nonce", "code_challenge"))


def test_somebody_who_comes_again_has_the_same_account_whatever_their_name_is_by_then(
    site: Site, provider: IdentityProvider
) -> None:
    first, second = site.browser(), site.browser()
    sign_on(first)
    workshop = site.workshop(first)

    provider.claims |= {"name": "Aino Korhonen", "email": "aino.korhonen@example.fi"}
    sign_on(second)

    assert name_of(second) == "Aino Virtanen"
    assert second.get(f"/api/workshops/{workshop.id}").status_code == 200


def test_two_people_of_one_name_and_address_are_two(site: Site, provider: IdentityProvider) -> None:
    first, second = site.browser(), site.browser()
    provider.claims |= {"email": "aino@example.fi", "email_verified": True}
    sign_on(first)

    provider.claims |= {"sub": "u-2"}
    sign_on(second)

    assert (name_of(first), name_of(second)) == ("Aino Virtanen", "aino@example.fi")


def test_an_account_with_a_password_is_not_given_away_to_a_namesake(site: Site) -> None:
    site.owner("Aino Virtanen")
    stranger = site.browser()

    sign_on(stranger)

    assert name_of(stranger) == "Aino Virtanen 2"


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        ({"name": "  Aino \u0000 \n Virtanen "}, "Aino Virtanen"),
        ({"name": "x" * 300}, "x" * 56),
        ({"name": None, "preferred_username": "aino"}, "aino"),
        ({"name": 7, "email": "aino@example.fi"}, "aino@example.fi"),
        ({"name": " "}, "#u-1"),
        ({"name": "<img src=x onerror=alert(1)>"}, "<img src=x onerror=alert(1)>"),
    ],
)
def test_whatever_the_provider_calls_somebody_becomes_a_name(
    site: Site, provider: IdentityProvider, claims: dict[str, object], name: str
) -> None:
    provider.claims |= claims
    browser = site.browser()

    sign_on(browser)

    assert name_of(browser) == name


def test_a_log_in_by_the_provider_is_a_new_one_and_ends_the_one_before(site: Site) -> None:
    browser, thief = site.owner(), site.browser()
    old = browser.cookie(COOKIE)

    sign_on(browser)
    thief.client.set_cookie(COOKIE, old, domain="roolitus.test")

    assert browser.cookie(COOKIE) != old
    assert refused(thief.get("/api/me")) == (401, "log_in_required")


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example/console", "/console/../login", "/setup/x", "console"],
)
def test_logging_in_leads_to_our_own_pages_alone(site: Site, elsewhere: str) -> None:
    assert sign_on(site.browser(), next=elsewhere) == "/console"


def test_claims_that_the_token_lacks_are_asked_for(
    open_with: Opener, provider: IdentityProvider, clock: Clock
) -> None:
    site = open_with(clock=clock, **signing_on(provider, oidc_required_claim="groups=roolitus"))
    provider.claims = {"sub": "u-1"}
    provider.userinfo = {"name": "Aino Virtanen", "groups": ["myynti", "roolitus"]}
    browser = site.browser()

    assert sign_on(browser) == "/console"
    assert name_of(browser) == "Aino Virtanen"


def test_user_info_of_somebody_else_lets_nobody_in(site: Site, provider: IdentityProvider) -> None:
    provider.claims = {"sub": "u-1"}
    provider.userinfo = {"sub": "u-2", "name": "Eero"}

    assert problem(sign_on(site.browser())) == "provider_nonsense"


@pytest.mark.parametrize("methods", [["client_secret_post"], ["client_secret_basic", "client_secret_post"]])
def test_the_secret_is_told_in_the_way_that_the_provider_takes_it(
    site: Site, provider: IdentityProvider, methods: list[str]
) -> None:
    provider.metadata = {"token_endpoint_auth_methods_supported": methods}

    assert sign_on(site.browser()) == "/console"


def test_the_secret_may_stand_in_a_file(
    open_with: Opener, provider: IdentityProvider, clock: Clock, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("secrets") / "oidc"
    path.write_text(f"{CLIENT_SECRET}\n")
    settings = signing_on(provider, oidc_client_secret="", oidc_client_secret_file=str(path))

    assert sign_on(open_with(clock=clock, **settings).browser()) == "/console"


def test_keys_that_the_provider_has_swapped_properly_are_read_anew(
    site: Site, provider: IdentityProvider
) -> None:
    sign_on(site.browser())

    provider.key, provider.other = provider.other, provider.key

    assert sign_on(site.browser()) == "/console"


# Who may come in


@pytest.mark.parametrize(
    ("rules", "claims", "outcome"),
    [
        ({"oidc_domains": "example.fi, other.fi"}, {"email": "a@Example.fi", "email_verified": True}, None),
        ({"oidc_domains": "example.fi"}, {"email": "a@evil.fi", "email_verified": True}, "not_admitted"),
        (
            {"oidc_domains": "example.fi"},
            {"email": "a@sub.example.fi", "email_verified": True},
            "not_admitted",
        ),
        ({"oidc_domains": "example.fi"}, {"email": "example.fi", "email_verified": True}, "not_admitted"),
        ({"oidc_domains": "example.fi"}, {"email": "a@example.fi", "email_verified": False}, "not_admitted"),
        ({"oidc_domains": "example.fi"}, {"email": "a@example.fi", "email_verified": "true"}, "not_admitted"),
        ({"oidc_domains": "example.fi"}, {"email": "a@example.fi"}, "not_admitted"),
        ({"oidc_domains": "example.fi"}, {}, "not_admitted"),
        ({"oidc_subjects": "u-0,u-1"}, {}, None),
        ({"oidc_subjects": "u-0,u-11"}, {}, "not_admitted"),
        ({"oidc_required_claim": "tid=abc"}, {"tid": "abc"}, None),
        ({"oidc_required_claim": "groups=roolitus"}, {"groups": ["x", "roolitus"]}, None),
        ({"oidc_required_claim": "groups=roolitus"}, {"groups": "not-roolitus"}, "not_admitted"),
        ({"oidc_required_claim": "groups=roolitus"}, {"groups": ["roolitus2"]}, "not_admitted"),
        ({"oidc_required_claim": "groups=roolitus"}, {}, "not_admitted"),
        ({"oidc_subjects": "u-1", "oidc_required_claim": "tid=abc"}, {"tid": "abd"}, "not_admitted"),
        ({"oidc_required_strength": "mfa, phr"}, {"amr": ["pwd", "mfa"]}, None),
        ({"oidc_required_strength": "mfa, phr"}, {"acr": "phr"}, None),
        ({"oidc_required_strength": "mfa"}, {"amr": ["pwd"], "acr": "1"}, "not_admitted"),
        ({"oidc_required_strength": "mfa"}, {}, "not_admitted"),
    ],
)
def test_every_rule_that_is_set_must_hold(
    open_with: Opener,
    provider: IdentityProvider,
    clock: Clock,
    rules: dict[str, str],
    claims: dict[str, object],
    outcome: str | None,
) -> None:
    site = open_with(clock=clock, **signing_on(provider, **rules))
    provider.claims |= claims
    browser = site.browser()

    assert problem(sign_on(browser)) == outcome
    assert browser.get("/api/me").status_code == (200 if outcome is None else 401)
    assert site.roolitus.store.accounts.exist() is (outcome is None)


def test_who_may_come_in_is_asked_at_every_log_in(
    open_with: Opener, provider: IdentityProvider, clock: Clock
) -> None:
    site = open_with(clock=clock, **signing_on(provider, oidc_required_claim="groups=roolitus"))
    provider.claims |= {"groups": ["roolitus"]}
    assert sign_on(site.browser()) == "/console"

    provider.claims |= {"groups": []}

    assert problem(sign_on(site.browser())) == "not_admitted"


def test_who_is_not_invited_gets_no_account(
    open_with: Opener, provider: IdentityProvider, clock: Clock
) -> None:
    site = open_with(clock=clock, **signing_on(provider, oidc_newcomers="invited"))

    assert problem(sign_on(site.browser())) == "not_invited"
    assert not site.roolitus.store.accounts.exist()


def test_an_invitation_lets_one_person_of_the_provider_in(
    open_with: Opener, provider: IdentityProvider, clock: Clock
) -> None:
    site = open_with(clock=clock, **signing_on(provider, oidc_newcomers="invited"))
    owner = site.owner("Liisa")
    link = str(said(owner.post("/api/invitations"))["address"]).rpartition("/")[2]
    invited, again, other = site.browser(), site.browser(), site.browser()

    assert sign_on(invited, link=link) == "/console"
    assert sign_on(again) == "/console"
    provider.claims |= {"sub": "u-2"}
    assert problem(sign_on(other, link=link)) == "link_used"
    assert name_of(again) == "Aino Virtanen"


def test_the_set_up_link_makes_the_first_account_by_the_provider_too(
    open_with: Opener, provider: IdentityProvider, clock: Clock
) -> None:
    site = open_with(clock=clock, **signing_on(provider, oidc_newcomers="invited", password_log_in=False))

    assert sign_on(site.browser(), link=str(site.roolitus.setup_token)) == "/console"


def test_an_invitation_can_not_be_exchanged_on_the_way(
    open_with: Opener, provider: IdentityProvider, clock: Clock
) -> None:
    site = open_with(clock=clock, **signing_on(provider, oidc_newcomers="invited"))
    link = str(site.roolitus.setup_token)
    browser = site.browser()
    back = go(set_out(browser))

    kept = browser.cookie(ERRAND)
    browser.client.set_cookie(ERRAND, kept.replace("l=&", f"l={link}&"), domain="roolitus.test")

    assert problem(come_back(browser, back).headers["Location"]) == "sign_on_expired"


# What does not hold


@pytest.mark.parametrize(
    "changes",
    [
        {"nonce": "another"},
        {"nonce": None},
        {"aud": "another client"},
        {"aud": ["another client"]},
        {"aud": [CLIENT_ID, "another client"]},
        {"aud": [CLIENT_ID, "another client"], "azp": "another client"},
        {"aud": None},
        {"azp": "another client"},
        {"iss": "https://evil.example"},
        {"iss": None},
        {"exp": 1_699_999_000},
        {"exp": None},
        {"exp": "never"},
        {"iat": 1_700_009_999},
        {"iat": None},
        {"nbf": 1_700_009_999},
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
        {"sub": "x" * 256},
        {"at_hash": "AAAAAAAAAAAAAAAAAAAAAA"},
    ],
    ids=lambda value: str(value)[:40],
)
def test_an_id_token_that_does_not_hold_lets_nobody_in(
    site: Site, provider: IdentityProvider, changes: dict[str, object]
) -> None:
    provider.changes = changes
    browser = site.browser()

    assert problem(sign_on(browser)) == "provider_nonsense"
    assert browser.cookie(COOKIE) == ""
    assert not site.roolitus.store.accounts.exist()


@pytest.mark.parametrize(
    ("algorithm", "signs_with"), [("none", "key"), ("HS256", "key"), ("HS256", "other"), ("RS256", "other")]
)
def test_an_id_token_that_the_provider_did_not_sign_lets_nobody_in(
    site: Site, provider: IdentityProvider, algorithm: str, signs_with: str
) -> None:
    provider.algorithm, provider.signs_with = algorithm, signs_with

    assert problem(sign_on(site.browser())) == "provider_nonsense"
    assert not site.roolitus.store.accounts.exist()


def test_an_id_token_for_two_clients_holds_when_it_was_made_for_us(
    site: Site, provider: IdentityProvider
) -> None:
    provider.changes = {"aud": [CLIENT_ID, "another client"], "azp": CLIENT_ID}

    assert sign_on(site.browser()) == "/console"


def test_a_state_that_is_not_this_browsers_lets_nobody_in(site: Site) -> None:
    victim, attacker = site.browser(), site.browser()
    set_out(victim)

    attackers_own = go(set_out(attacker))

    assert problem(come_back(victim, attackers_own).headers["Location"]) == "sign_on_expired"
    assert problem(come_back(site.browser(), attackers_own).headers["Location"]) == "sign_on_expired"
    assert victim.cookie(COOKIE) == ""


@pytest.mark.parametrize("state", ["", "x", "ä", "0" * 64])
def test_a_state_that_somebody_made_up_lets_nobody_in(site: Site, state: str) -> None:
    browser = site.browser()
    set_out(browser)

    answer = browser.get(f"/login/callback?{urlencode({'state': state, 'code': 'code-1'})}")

    assert problem(answer.headers["Location"]) == "sign_on_expired"


@pytest.mark.parametrize("kept", ["", "x", "n=1&t=never&to=&l=&a=", "n=1", "%ff%00", "n=1&t=nan&to=/&l=&a="])
def test_an_errand_that_somebody_made_up_lets_nobody_in(site: Site, kept: str) -> None:
    browser = site.browser()
    browser.client.set_cookie(ERRAND, kept, domain="roolitus.test")

    answer = browser.get("/login/callback?state=x&code=y")

    assert problem(answer.headers["Location"]) == "sign_on_expired"


def test_a_state_is_good_for_one_log_in(site: Site, provider: IdentityProvider) -> None:
    browser = site.browser()
    back = go(set_out(browser))
    kept = browser.cookie(ERRAND)
    come_back(browser, back)
    code = next(iter(parse_qs(urlsplit(back).query)["code"]))
    provider.codes[code] = dict(provider.codes.get(code, {}))

    browser.client.set_cookie(ERRAND, kept, domain="roolitus.test")
    again = come_back(browser, back)

    assert problem(again.headers["Location"]) == "sign_on_expired"
    assert provider.asked.count("/token") == 1


def test_who_takes_too_long_sets_out_again(site: Site) -> None:
    browser = site.browser()
    back = go(set_out(browser))

    site.clock.now += ATTEMPT_S + 1

    assert problem(come_back(browser, back).headers["Location"]) == "sign_on_expired"


def test_a_code_of_somebody_elses_attempt_is_worth_nothing(site: Site) -> None:
    """The provider holds it against the proof (PKCE) of the browser that brings it."""
    victim, attacker = site.browser(), site.browser()
    stolen = parse_qs(urlsplit(go(set_out(victim))).query)["code"][0]
    own = go(set_out(attacker))
    code = parse_qs(urlsplit(own).query)["code"][0]

    answer = come_back(attacker, own.replace(code, stolen))

    assert problem(answer.headers["Location"]) == "provider_refused"


def test_an_answer_of_another_issuer_is_not_taken_for_ours(site: Site, provider: IdentityProvider) -> None:
    browser = site.browser()
    back = go(set_out(browser))
    mixed_up = back.replace(urlencode({"iss": provider.issuer}), urlencode({"iss": "https://evil.example"}))

    assert problem(come_back(browser, mixed_up).headers["Location"]) == "provider_nonsense"
    assert "/token" not in provider.asked


def test_an_issuer_that_promised_its_name_must_tell_it(site: Site, provider: IdentityProvider) -> None:
    provider.metadata = {"authorization_response_iss_parameter_supported": True}
    browser = site.browser()
    back = go(set_out(browser))
    nameless = back.replace("&" + urlencode({"iss": provider.issuer}), "")

    assert problem(come_back(browser, nameless).headers["Location"]) == "provider_nonsense"


@pytest.mark.parametrize(
    "metadata",
    [
        {"issuer": "https://evil.example"},
        {"token_endpoint": "http://evil.example/token"},
        {"jwks_uri": "http://evil.example/keys"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"end_session_endpoint": "file:///etc/passwd"},
        {"token_endpoint": None},
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_provider_that_describes_itself_wrongly_is_not_gone_to(
    site: Site, provider: IdentityProvider, metadata: dict[str, object]
) -> None:
    provider.metadata = metadata

    assert refused(site.browser().post("/api/sign-on")) == (502, "provider_nonsense")


@pytest.mark.parametrize(
    ("path", "failure", "code"),
    [
        ("/token", (500, b"{}"), "provider_away"),
        ("/token", (200, b"not json"), "provider_nonsense"),
        ("/token", (200, b"[]"), "provider_nonsense"),
        ("/token", (200, b'{"access_token": "a", "token_type": "Bearer"}'), "provider_nonsense"),
        ("/token", (200, b'{"access_token": "a", "id_token": "a.b.c"}'), "provider_nonsense"),
        ("/token", (400, b'{"error": "invalid_grant"}'), "provider_refused"),
        ("/token", (401, b'{"error": "invalid_client"}'), "provider_nonsense"),
        ("/token", (302, b""), "provider_nonsense"),
        ("/keys", (503, b""), "provider_away"),
        ("/keys", (404, b""), "provider_nonsense"),
        ("/keys", (200, b'{"keys": []}'), "provider_nonsense"),
        ("/keys", (200, b'{"keys": [{"kty": "oct", "k": "AAAA", "kid": "key"}]}'), "provider_nonsense"),
        ("/keys", (200, b'{"keys": [{"kty": "RSA"}]}'), "provider_nonsense"),
        ("/keys", (200, b"x" * (talking.ANSWER_MAX_B + 1)), "provider_nonsense"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_provider_that_fails_lets_nobody_in_and_says_how(
    site: Site, provider: IdentityProvider, path: str, failure: tuple[int, bytes], code: str
) -> None:
    provider.failures = {path: failure}

    assert problem(sign_on(site.browser())) == code


@pytest.mark.parametrize(
    ("failure", "expected"),
    [
        ((500, b""), (503, "provider_away")),
        ((404, b""), (502, "provider_nonsense")),
        ((200, b"<html>"), (502, "provider_nonsense")),
        ((200, b"[]"), (502, "provider_nonsense")),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_provider_that_does_not_describe_itself_is_not_gone_to(
    site: Site, provider: IdentityProvider, failure: tuple[int, bytes], expected: tuple[int, str]
) -> None:
    provider.failures = {"/.well-known/openid-configuration": failure}

    assert refused(site.browser().post("/api/sign-on")) == expected


def test_a_provider_that_is_away_is_told_of_and_asked_again_once_it_is_back(
    open_with: Opener, clock: Clock
) -> None:
    with identity_provider(clock) as gone:
        pass
    site = open_with(clock=clock, **signing_on(gone))

    assert refused(site.browser().post("/api/sign-on")) == (503, "provider_away")


@pytest.mark.parametrize(
    ("error", "code"), [("access_denied", "provider_refused"), ("server_error", "provider_away")]
)
def test_a_person_whom_the_provider_refuses_reads_why(
    site: Site, provider: IdentityProvider, error: str, code: str
) -> None:
    provider.refuses = error

    assert problem(sign_on(site.browser())) == code
    assert "/token" not in provider.asked


def test_a_provider_that_hangs_is_given_up(
    site: Site, provider: IdentityProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(talking, "TIMEOUT_S", (0.2, 0.2))
    browser = site.browser()
    back = go(set_out(browser))
    provider.delays_s = {"/keys": 1.0}

    assert problem(come_back(browser, back).headers["Location"]) == "provider_away"


def test_a_provider_that_hangs_holds_a_few_people_and_no_more(
    site: Site, provider: IdentityProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(talking, "METADATA_KEPT_S", 0.0)
    monkeypatch.setattr(talking, "TALKS_MAX", 2)
    provider.delays_s = {"/.well-known/openid-configuration": 1.0}
    statuses: list[int] = []
    threads = [
        threading.Thread(target=lambda: statuses.append(site.browser().post("/api/sign-on").status_code))
        for _ in range(talking.TALKS_MAX * 8)
    ]

    begun = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert statuses.count(503) >= 1
    # One after the other they would take 16 s.
    assert time.monotonic() - begun < 14


# Linking, logging out, and passwords switched off


def test_an_account_with_a_password_gets_the_provider_as_another_way_in(site: Site) -> None:
    owner, later = site.owner("Liisa"), site.browser()

    place = come_back(owner, go(set_out(owner, "/api/sign-on/link"))).headers["Location"]
    sign_on(later)

    assert place == "/console"
    assert (name_of(owner), name_of(later)) == ("Liisa", "Liisa")
    assert said(later.get("/api/me"))["is_linked"] is True


def test_nobodys_provider_person_is_linked_to_a_second_account(site: Site) -> None:
    sign_on(site.browser())
    owner = site.owner("Liisa")

    place = come_back(owner, go(set_out(owner, "/api/sign-on/link"))).headers["Location"]

    assert (urlsplit(place).path, problem(place)) == ("/console", "subject_taken")
    assert said(owner.get("/api/me"))["is_linked"] is False


def test_linking_needs_a_log_in_and_a_fresh_one(site: Site) -> None:
    owner = site.owner()
    site.clock.now += FRESH_S + 1

    assert refused(site.browser().post("/api/sign-on/link")) == (401, "log_in_required")
    assert refused(owner.post("/api/sign-on/link")) == (403, "log_in_again")


def test_a_link_goes_to_the_account_that_set_out_for_it_alone(site: Site) -> None:
    owner = site.owner("Liisa")
    colleague = site.colleague(owner)
    back = go(set_out(owner, "/api/sign-on/link"))

    owner.client.set_cookie(COOKIE, colleague.cookie(COOKIE), domain="roolitus.test")

    assert problem(come_back(owner, back).headers["Location"]) == "sign_on_expired"
    assert said(colleague.get("/api/me"))["is_linked"] is False


def test_logging_out_ends_the_log_in_here_and_leads_to_its_end_there(
    site: Site, provider: IdentityProvider
) -> None:
    browser = site.browser()
    sign_on(browser)
    token = browser.cookie(COOKIE)

    address = str(said(browser.post("/api/logout"))["address"])
    browser.client.set_cookie(COOKIE, token, domain="roolitus.test")

    asked = parse_qs(urlsplit(address).query)
    assert address.startswith(f"{provider.issuer}/logout?")
    assert asked == {"client_id": [CLIENT_ID], "post_logout_redirect_uri": [f"{HOME}/login"]}
    assert refused(browser.get("/api/me")) == (401, "log_in_required")


def test_logging_out_ends_the_log_in_here_even_when_the_provider_is_away(
    site: Site, provider: IdentityProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = site.browser()
    sign_on(browser)
    monkeypatch.setattr(talking, "METADATA_KEPT_S", 0.0)
    provider.failures = {"/.well-known/openid-configuration": (500, b"")}

    assert said(browser.post("/api/logout"))["address"] is None
    assert refused(browser.get("/api/me")) == (401, "log_in_required")


def test_who_logged_in_with_a_password_is_not_sent_to_the_provider(site: Site) -> None:
    assert said(site.owner().post("/api/logout"))["address"] is None


def test_an_account_without_a_password_is_entered_with_none(site: Site) -> None:
    sign_on(site.browser())

    for password in ("", PASSWORD):
        body = {"name": "Aino Virtanen", "password": password}
        assert refused(site.browser().post("/api/login", body)) == (401, "wrong_password")


def test_with_passwords_switched_off_none_works(
    open_with: Opener, provider: IdentityProvider, clock: Clock
) -> None:
    before = open_with(clock=clock, **signing_on(provider))
    owner = before.owner()
    before.roolitus.close()

    site = open_with(data=before.folder, clock=clock, **signing_on(provider, password_log_in=False))
    browser = site.browser()
    browser.client.set_cookie(COOKIE, owner.cookie(COOKIE), domain="roolitus.test")

    log_in = {"name": "Aino", "password": PASSWORD}
    change = {"current": PASSWORD, "password": "another long password"}
    assert refused(site.browser().post("/api/login", log_in)) == (403, "password_log_in_off")
    assert refused(browser.post("/api/password", change)) == (403, "password_log_in_off")
    set_up = {"token": "x", "name": "Eero", "password": PASSWORD}
    assert refused(site.browser().post("/api/setup", set_up)) == (403, "password_log_in_off")
    assert 'data-passwords="no"' in site.browser().get("/login").text


def test_the_operators_link_lets_its_bearer_in_once_and_soon(
    open_with: Opener, provider: IdentityProvider
) -> None:
    now = Clock(now=time.time())
    site = open_with(clock=now, **signing_on(provider))
    site.owner()
    environment = {"ROOLITUS_PUBLIC_ADDRESS": HOME}

    made = CliRunner().invoke(main, ["log-in-link", "aino", "--data", str(site.folder)], env=environment)
    token = made.output.split("/enter/")[1].split()[0]
    browser = site.browser()
    first = browser.post("/api/enter", {"token": token})
    second = site.browser().post("/api/enter", {"token": token})

    assert f"{HOME}/enter/" in made.output
    assert first.status_code == 200
    assert name_of(browser) == "Aino"
    assert refused(second) == (400, "link_used")
    assert refused(site.browser().post("/api/enter", {"token": "x" * 43})) == (400, "link_expired")
    later = CliRunner().invoke(main, ["log-in-link", "aino", "--data", str(site.folder)], env=environment)
    now.now += 901
    expired = site.browser().post("/api/enter", {"token": later.output.split("/enter/")[1].split()[0]})
    assert refused(expired) == (400, "link_expired")
    nobody = CliRunner().invoke(main, ["log-in-link", "eero", "--data", str(site.folder)], env=environment)
    assert (nobody.exit_code, "eero" in nobody.stderr) == (2, True)


def test_links_are_for_what_they_were_made_for(site: Site) -> None:
    owner = site.owner()
    invitation = str(said(owner.post("/api/invitations"))["address"]).rpartition("/")[2]

    assert refused(site.browser().post("/api/enter", {"token": invitation})) == (400, "link_expired")


def test_a_site_without_a_provider_knows_no_way_to_one(open_with: Opener) -> None:
    site = open_with()

    assert refused(site.browser().post("/api/sign-on")) == (404, "not_found")
    assert "data-sign-on" not in site.browser().get("/login").text


@pytest.mark.parametrize(
    ("changes", "variable"),
    [
        ({"oidc_client_id": ""}, "ROOLITUS_OIDC_CLIENT_ID"),
        ({"oidc_issuer": "http://provider.example"}, "ROOLITUS_OIDC_ISSUER"),
        ({"oidc_issuer": "provider.example"}, "ROOLITUS_OIDC_ISSUER"),
        ({"public_address": ""}, "ROOLITUS_PUBLIC_ADDRESS"),
        ({"public_address": "http://roolitus.example"}, "ROOLITUS_PUBLIC_ADDRESS"),
        ({"oidc_required_claim": "groups"}, "ROOLITUS_OIDC_REQUIRED_CLAIM"),
        ({"oidc_client_secret_file": "/nowhere/at/all"}, "ROOLITUS_OIDC_CLIENT_SECRET_FILE"),
        ({"oidc_issuer": "", "password_log_in": False}, "ROOLITUS_PASSWORD_LOG_IN"),
    ],
)
def test_settings_that_do_not_go_together_name_the_variable(
    open_with: Opener, provider: IdentityProvider, changes: dict[str, object], variable: str
) -> None:
    with pytest.raises(SettingsError, match=variable):
        open_with(**signing_on(provider, **changes))


def test_the_operators_check_looks_at_the_provider(open_with: Opener, provider: IdentityProvider) -> None:
    site = open_with()
    environment = {f"ROOLITUS_{name.upper()}": str(value) for name, value in signing_on(provider).items()}

    right = CliRunner().invoke(main, ["check", "--data", str(site.folder)], env=environment)
    provider.metadata = {"issuer": "https://evil.example"}
    wrong = CliRunner().invoke(main, ["check", "--data", str(site.folder)], env=environment)

    assert f"ok     log-in: {provider.issuer} answers, with 1 keys" in right.output
    assert f"{HOME}/login/callback" in right.output
    assert "WRONG  log-in: " in wrong.output
