"""A company's words and face over HTTP: on every screen, in every text, in the copy."""

from __future__ import annotations

import io

import docx
from PIL import Image
from werkzeug.test import TestResponse

from shared.workshop.commands import CloseWorkshop
from tests.facilitator.site import Browser, Site, said
from tests.facilitator.test_preparing import path_of


def refused(answer: TestResponse) -> tuple[str, dict[str, str | int]]:
    """Code and parameters of an answer that refuses."""
    content = answer.get_json()
    assert content["ok"] is False, content
    return content["error"]["code"], content["error"]["params"]


def picture(colour: str = "#7a1fa2") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (120, 60), colour).save(buffer, "PNG")
    return buffer.getvalue()


def roles_in(browser: Browser, definition: object, language: str = "fi") -> dict[str, str]:
    texts = browser.get(f"{definition}.{language}.json")
    assert texts.status_code == 200
    return {role["id"]: role["name"] for role in texts.get_json()["roles"]}


def test_names_reach_the_texts_of_console_and_phones(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    said(
        owner.patch(
            path_of(workshop, "/names"),
            {"roles": {"inside": "Asiakasmyyjä"}, "segments": {"large": "Konsernit"}},
        )
    )

    company = said(owner.get(path_of(workshop, "/company")))
    roles, segments = company["roles"], company["segments"]
    assert isinstance(roles, list)
    assert isinstance(segments, list)
    assert {"id": "inside", "usual": "Etämyyjä", "name": "Asiakasmyyjä"} in roles
    assert {"id": "large", "usual": "Isot asiakkaat", "name": "Konsernit"} in segments
    for path in (
        said(owner.get(path_of(workshop)))["definition"],
        said(site.browser().get(f"/api/join/{workshop.code}"))["definition"],
    ):
        assert roles_in(owner, path, "sv")["inside"] == "Asiakasmyyjä"


def test_names_of_a_workshop_are_not_those_of_another(site: Site) -> None:
    owner = site.owner()
    workshop, other = site.workshop(owner), site.workshop(owner)

    said(owner.patch(path_of(workshop, "/names"), {"roles": {"inside": "Asiakasmyyjä"}}))

    assert roles_in(owner, said(owner.get(path_of(other)))["definition"])["inside"] == "Etämyyjä"


def test_refusals_name_what_is_wrong(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    unknown = owner.patch(path_of(workshop, "/names"), {"roles": {"jester": "Narri"}})
    pale = owner.put(path_of(workshop, "/accent"), {"accent": "#ffee88"})
    picture_of_nothing = owner.send("PUT", path_of(workshop, "/logo?name=a.png"), content=b"nothing")

    assert refused(unknown) == ("name_unknown", {"id": "jester"})
    code, params = refused(pale)
    assert (code, params["accent"]) == ("accent_too_pale", "#ffee88")
    said(owner.put(path_of(workshop, "/accent"), {"accent": params["nearest"]}))
    assert refused(picture_of_nothing)[0] == "logo_unreadable"


def test_an_upload_that_is_too_large_is_refused_by_name(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    answer = owner.send("PUT", path_of(workshop, "/logo"), content=bytes(1024 * 1024 + 1))

    assert answer.status_code == 413
    assert refused(answer) == ("logo_too_large", {"max": 1024})


def test_the_logo_has_an_address_that_changes_with_it(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    first = str(
        said(owner.send("PUT", path_of(workshop, "/logo?name=Oy%20Ab.png"), content=picture()))["logo"]
    )
    shown = site.browser().get(first)
    second = str(said(owner.send("PUT", path_of(workshop, "/logo"), content=picture("#0b5c6b")))["logo"])

    assert (shown.status_code, shown.mimetype) == (200, "image/png")
    assert "immutable" in shown.headers["Cache-Control"]
    assert first != second
    assert site.browser().get(first).status_code == 404
    said(owner.delete(path_of(workshop, "/logo")))
    assert site.browser().get(second).status_code == 404
    assert said(owner.get(path_of(workshop, "/company")))["logo"] == ""


def test_a_copy_has_the_same_words_and_face(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    said(owner.patch(path_of(workshop, "/names"), {"stages": {"sell": "Kauppa"}}))
    said(owner.put(path_of(workshop, "/accent"), {"accent": "#7a1fa2"}))
    said(owner.send("PUT", path_of(workshop, "/logo?name=logo.png"), content=picture()))

    copied = site.read(str(said(owner.post(path_of(workshop, "/copy"), {"name": "Toinen"}))["id"]))

    assert copied.names.stages == {"sell": "Kauppa"}
    assert (copied.accent, copied.logo) == ("#7a1fa2", site.read(workshop.id).logo)
    company = said(owner.get(path_of(copied, "/company")))
    assert company["files"] == {"logo": "logo.png"}
    assert (
        site.browser().get(str(company["logo"])).data
        == site.browser().get(str(said(owner.get(path_of(workshop, "/company")))["logo"])).data
    )


def test_names_stay_after_the_end_and_the_face_may_change(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    site.command(workshop, CloseWorkshop())

    named = owner.patch(path_of(workshop, "/names"), {"stages": {"sell": "Kauppa"}})

    assert refused(named)[0] == "workshop_ended"
    said(owner.put(path_of(workshop, "/accent"), {"accent": "#7a1fa2"}))


def test_nobody_else_changes_or_reads_them(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    stranger = site.colleague(owner)

    answers = [
        stranger.get(path_of(workshop, "/company")),
        stranger.patch(path_of(workshop, "/names"), {}),
        stranger.put(path_of(workshop, "/accent"), {"accent": ""}),
        stranger.send("PUT", path_of(workshop, "/logo"), content=picture()),
        stranger.delete(path_of(workshop, "/logo")),
    ]

    assert [refused(answer)[0] for answer in answers] == ["unknown_workshop"] * 5


def test_the_owner_alone_gives_a_template(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    content = io.BytesIO()
    docx.Document().save(content)

    said(owner.send("PUT", path_of(workshop, "/templates/docx?name=Pohja.docx"), content=content.getvalue()))
    unknown = owner.send("PUT", path_of(workshop, "/templates/exe"), content=b"x")
    broken = owner.send("PUT", path_of(workshop, "/templates/pptx"), content=b"x")

    assert said(owner.get(path_of(workshop, "/company")))["files"] == {"docx": "Pohja.docx"}
    assert unknown.status_code == 404
    assert refused(broken)[0] == "template_unreadable"
    said(owner.delete(path_of(workshop, "/templates/docx")))
    assert said(owner.get(path_of(workshop, "/company")))["files"] == {}
