"""Workshop templates: what they carry, who may use them, and files that are refused by name."""

from __future__ import annotations

import base64
import io
import json

import pytest
from PIL import Image
from werkzeug.test import TestResponse

from shared.store import Workshop
from tests.facilitator.site import Browser, Site, refused, said
from tests.facilitator.test_preparing import SCALE, own_items, put_items


def picture() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 32), (11, 92, 107)).save(buffer, "PNG")
    return buffer.getvalue()


def prepared(site: Site, owner: Browser) -> Workshop:
    """A workshop with everything that a template carries."""
    workshop = site.workshop(owner, groups=["Myynti", "Asiakaspalvelu"], intro="Tervetuloa")
    path = f"/api/workshops/{workshop.id}"
    said(put_items(owner, workshop, SCALE))
    note = {"text": "Kysy esimerkkiä", "began_from": ""}
    said(owner.put(f"{path}/run-of-show/q1", {"minutes": 12, "note": note}))
    said(owner.patch(f"{path}/names", {"segments": {"large": "Avainasiakkaat"}}))
    said(owner.put(f"{path}/accent", {"accent": "#0b5c6b"}))
    said(owner.send("PUT", f"{path}/logo", content=picture()))
    return site.read(workshop.id)


def save(owner: Browser, workshop: Workshop, *, is_shared: bool = False) -> str:
    body = {"name": "Pohja", "is_shared": is_shared}
    return str(said(owner.post(f"/api/workshops/{workshop.id}/template", body))["id"])


def file_of(browser: Browser, template_id: str) -> dict[str, object]:
    content: dict[str, object] = json.loads(browser.get(f"/api/templates/{template_id}/file").text)
    return content


def bring(browser: Browser, content: object) -> TestResponse:
    written = content if isinstance(content, bytes) else json.dumps(content).encode()
    return browser.send("POST", "/api/templates", content=written)


def use(site: Site, browser: Browser, template_id: str) -> Workshop:
    made = said(browser.post(f"/api/templates/{template_id}/workshops", {"name": "Syksyn työpaja"}))
    return site.read(str(made["id"]))


def names_of(browser: Browser) -> list[tuple[object, object]]:
    found = said(browser.get("/api/templates"))["templates"]
    assert isinstance(found, list)
    return [(one["name"], one["is_own"]) for one in found]


def test_a_workshop_of_a_template_is_prepared_as_the_first_was(site: Site) -> None:
    owner = site.owner()
    first = prepared(site, owner)

    second = use(site, owner, save(owner, first))

    assert second.name == "Syksyn työpaja"
    for field in ("language", "item_set", "identity", "groups", "intro", "own_items", "names", "accent"):
        assert getattr(second, field) == getattr(first, field), field
    assert second.logo == first.logo
    stops = said(owner.get(f"/api/workshops/{second.id}/run-of-show"))["stops"]
    assert stops == {"q1": {"minutes": 12, "note": "Kysy esimerkkiä"}}
    assert site.roolitus.store.company.file(second.id, "logo") is not None


def test_a_file_goes_out_of_one_account_and_into_another(site: Site) -> None:
    owner = site.owner()
    content = file_of(owner, save(owner, prepared(site, owner)))
    colleague = site.colleague(owner)

    template_id = str(said(bring(colleague, content))["id"])

    assert file_of(colleague, template_id) == content
    assert use(site, colleague, template_id).own_items[0].text["fi"] == SCALE["text"]


def test_a_template_is_for_its_owner_until_it_is_shared(site: Site) -> None:
    owner = site.owner()
    template_id = save(owner, prepared(site, owner))
    colleague = site.colleague(owner)
    path = f"/api/templates/{template_id}"

    assert names_of(colleague) == []
    assert colleague.get(f"{path}/file").status_code == 404
    said(owner.patch(path, {"is_shared": True}))
    assert names_of(colleague) == [("Pohja", False)]
    use(site, colleague, template_id)
    assert refused(colleague.delete(path)) == (404, "unknown_template")
    assert refused(colleague.patch(path, {"is_shared": False})) == (404, "unknown_template")
    said(owner.delete(path))
    assert names_of(colleague) == names_of(owner) == []


def test_no_participant_and_no_answer_is_in_a_template(site: Site) -> None:
    owner = site.owner()
    workshop = prepared(site, owner)
    site.browser().post(f"/api/join/{workshop.code}", {"name": "Liisa"})

    content = file_of(owner, save(owner, workshop))

    assert "Liisa" not in json.dumps(content)
    assert workshop.code not in json.dumps(content)


SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"version": 2}, "template_file_version", 2),
        ({"format": "something else"}, "template_file_unreadable", None),
        ({"surprise": 1}, "template_file_field", "surprise"),
        ({"language": "xx"}, "template_file_field", "language"),
        ({"groups": ["a"] * 13}, "template_file_field", "groups"),
        ({"groups": ["Myynti", "Myynti"]}, "bad_group", None),
        ({"name": ""}, "template_file_field", "name"),
        ({"minutes": {"q1": {"minutes": 999, "note": ""}}}, "template_file_field", "minutes.q1.minutes"),
        ({"minutes": {"nowhere": {"minutes": 1, "note": ""}}}, "template_file_field", "minutes.nowhere"),
        ({"names": {"roles": {"no_such_role": "Keisari"}}}, "name_unknown", None),
        ({"accent": "javascript:alert(1)"}, "accent_malformed", None),
        ({"logo": base64.b64encode(SCRIPT).decode()}, "logo_unreadable", None),
        ({"logo": "<svg onload=alert(1)>"}, "logo_unreadable", None),
        ({"own_items": [{**SCALE, "step": "nowhere"}]}, "own_item_step", None),
        ({"own_items": [SCALE] * 11}, "own_items_too_many", None),
        ({"own_items": [{**SCALE, "is_own": True}]}, "template_file_field", "own_items.0.is_own"),
        ({"added_items": ["no_such_item"]}, "unknown_item", None),
    ],
)
def test_a_file_that_is_wrong_is_refused_by_its_reason(
    site: Site, changes: dict[str, object], code: str, field: object
) -> None:
    owner = site.owner()
    content = file_of(owner, save(owner, site.workshop(owner)))

    answer = bring(owner, {**content, **changes})

    assert refused(answer) == (400, code)
    params = answer.get_json()["error"]["params"]
    assert field in (None, params.get("field"), params.get("version"))
    assert len(names_of(owner)) == 1


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b"\xff\xfe", b"[" * 100_000, b'{"format": "roolitus-workshop-template"}']
)
def test_what_is_no_template_is_refused(site: Site, content: bytes) -> None:
    assert refused(bring(site.owner(), content)) == (400, "template_file_unreadable")


def test_a_file_that_is_too_large_is_refused_before_it_is_read(site: Site) -> None:
    assert refused(bring(site.owner(), b" " * (2 * 1024 * 1024 + 1))) == (413, "template_file_too_large")


def test_a_missing_field_is_named(site: Site) -> None:
    owner = site.owner()
    content = file_of(owner, save(owner, site.workshop(owner)))
    del content["intro"]

    answer = bring(owner, content)

    assert refused(answer) == (400, "template_file_field")
    assert answer.get_json()["error"]["params"] == {"field": "intro"}


def test_fifty_templates_are_enough(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    for _ in range(50):
        save(owner, workshop)

    body = {"name": "Pohja", "is_shared": False}
    assert refused(owner.post(f"/api/workshops/{workshop.id}/template", body)) == (400, "too_many_templates")


def test_questions_of_ones_workshops_are_in_the_bank_each_once(site: Site) -> None:
    owner = site.owner()
    for _ in range(2):
        put_items(owner, site.workshop(owner), SCALE)
    colleague = site.colleague(owner)

    found = said(owner.get("/api/question-bank"))["questions"]

    assert isinstance(found, list)
    assert [(one["text"], one["options"], one["workshop"]) for one in found] == [
        (SCALE["text"], SCALE["options"], "Myynti")
    ]
    assert said(colleague.get("/api/question-bank"))["questions"] == []
    assert own_items(said(owner.get(f"/api/workshops/{site.workshop(owner).id}"))) == []
