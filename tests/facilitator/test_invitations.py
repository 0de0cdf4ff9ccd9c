"""Invitations by mail: who gets what, once; what is refused and why; and when addresses go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from facilitator.mail.mail_sender import MailSender
from facilitator.mail.mail_server import MailServer
from shared.store import Letter, Workshop
from shared.store.invitations import REMIND_AFTER_S, UNSURE_AFTER_S
from shared.store.outbox import LEASE_S, WAITS_S
from shared.workshop.commands import CloseWorkshop
from tests.facilitator.conftest import Opener
from tests.facilitator.mail_room import TAKEN, MailRoom, mail_room
from tests.facilitator.site import Browser, Site, refused, said

AINO, BO = "aino@example.com", "bo@example.com"
STARTS_AT = datetime(2026, 12, 8, 7, 0, tzinfo=UTC).timestamp()
LETTER = {"starts_at": STARTS_AT, "minutes": 90, "zone": "Europe/Helsinki", "texts": {}}


@pytest.fixture
def room() -> Iterator[MailRoom]:
    with mail_room() as opened:
        yield opened


@pytest.fixture
def site(open_with: Opener, room: MailRoom) -> Site:
    """A server that sends nothing by itself."""
    opened = open_with(
        mail_host="127.0.0.1", mail_port=room.port, mail_tls="none", mail_from="workshops@example.com"
    )
    assert opened.roolitus.chores.mail is not None
    opened.roolitus.chores.mail.stop()
    return opened


def sender(site: Site) -> MailSender:
    found = site.roolitus.chores.mail
    assert found is not None
    return found


def send_all(site: Site) -> int:
    return sum(1 for _ in iter(sender(site).send_next, False))


def invite(owner: Browser, workshop: Workshop, *addresses: str, language: str = "fi") -> dict[str, object]:
    body = {"addresses": "\n".join(addresses), "language": language}
    return said(owner.post(f"/api/workshops/{workshop.id}/invitations", body))


def listed(owner: Browser, workshop: Workshop) -> list[dict[str, str]]:
    found = said(owner.get(f"/api/workshops/{workshop.id}/invitations"))["invitations"]
    assert isinstance(found, list)
    return found


def states(owner: Browser, workshop: Workshop) -> dict[str, tuple[str, str]]:
    return {one["address"]: (one["state"], one["problem"]) for one in listed(owner, workshop)}


def remind(owner: Browser, workshop: Workshop) -> object:
    return said(owner.post(f"/api/workshops/{workshop.id}/invitations/reminder"))["count"]


def code_in(text: str) -> str:
    found = re.search(r"/j/[A-Z2-9]{6}#([A-Z2-9]{12})", text)
    assert found is not None, text
    return found[1]


def join(site: Site, workshop: Workshop, code: str) -> int:
    body = {"personal_code": code}
    return site.browser().post(f"/api/join/{workshop.code}", body).status_code


def test_everybody_gets_one_letter_with_the_link(site: Site, room: MailRoom) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    assert invite(owner, workshop, AINO, BO) == {"ok": True, "new": 2, "known": 0}
    assert send_all(site) == 2

    assert sorted(room.recipients) == [AINO, BO]
    assert f"http://roolitus.test/j/{workshop.code}\n" in room.body()
    assert str(room.letters[0]["From"]) == "Roolitus <workshops@example.com>"
    assert str(room.letters[0]["Subject"]) == "Kutsu työpajaan: Myynti"
    assert room.letters[0]["Auto-Submitted"] == "auto-generated"
    assert states(owner, workshop) == {AINO: ("sent", ""), BO: ("sent", "")}
    assert send_all(site) == 0


def test_a_letter_carries_a_code_that_lets_one_person_in(site: Site, room: MailRoom) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, identity="personal")
    invite(owner, workshop, AINO, BO)

    send_all(site)
    codes = [code_in(room.body(place)) for place in (0, 1)]

    assert codes[0] != codes[1]
    assert [join(site, workshop, codes[0]), join(site, workshop, codes[0])] == [200, 400]
    shown = said(owner.get(f"/api/workshops/{workshop.id}/invitations"))
    assert shown["joined_codes"] == 1


def test_no_code_is_in_the_database(site: Site, room: MailRoom) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, identity="personal")
    invite(owner, workshop, AINO)

    send_all(site)
    site.roolitus.store.back_up(site.folder / "copy.db")

    assert code_in(room.body()).encode() not in (site.folder / "copy.db").read_bytes()


def test_the_calendar_entry_has_the_time_and_the_link_but_no_code(site: Site, room: MailRoom) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, identity="personal", name="Myynti, 2027; \\roolit")
    said(owner.put(f"/api/workshops/{workshop.id}/invitation-letter", LETTER))
    invite(owner, workshop, AINO)

    send_all(site)

    (entry,) = room.letters[0].iter_attachments()
    assert entry.get_filename() == "roolitus.ics"
    content = entry.get_payload(decode=True)
    assert isinstance(content, bytes)
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert event["SUMMARY"] == "Myynti, 2027; \\roolit"
    assert event.decoded("DTSTART").timestamp() == STARTS_AT
    assert event.decoded("DTEND").timestamp() == STARTS_AT + 90 * 60
    assert event["URL"] == f"http://roolitus.test/j/{workshop.code}"
    assert code_in(room.body()) not in content.decode()
    assert "8. joulukuuta 2026 klo 9.00 (Europe/Helsinki)" in room.body()


@pytest.mark.parametrize(
    ("language", "word"), [("fi", "Oma koodisi"), ("sv", "Din egen kod"), ("en", "Your own code")]
)
def test_the_facilitators_words_come_first_and_the_facts_stay(
    site: Site, room: MailRoom, language: str, word: str
) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, identity="personal")
    text = {"subject": "Tervetuloa\r\nBcc: eve@example.com", "body": "Hei!\n\nNähdään.\n.\nPiste"}
    said(owner.put(f"/api/workshops/{workshop.id}/invitation-letter", {**LETTER, "texts": {language: text}}))
    invite(owner, workshop, AINO, language=language)

    send_all(site)

    assert room.letters[0]["Subject"] == "Tervetuloa Bcc: eve@example.com"
    assert room.letters[0]["Bcc"] is None
    assert room.recipients == [AINO]
    assert room.body().startswith("Hei!\n\nNähdään.\n.\nPiste\n")
    assert word in room.body()
    assert code_in(room.body())


def test_the_preview_is_what_is_sent(site: Site, room: MailRoom) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    invite(owner, workshop, AINO, language="en")
    said(owner.put(f"/api/workshops/{workshop.id}/invitation-letter", LETTER))

    body = {"letter": LETTER, "language": "en", "kind": "invitation"}
    shown = said(owner.post(f"/api/workshops/{workshop.id}/invitation-letter/preview", body))
    send_all(site)

    assert shown["subject"] == str(room.letters[0]["Subject"])
    assert str(shown["body"]) == room.body().rstrip("\n")


def test_reminders_go_to_unused_codes_alone(site: Site, room: MailRoom) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, identity="personal")
    invite(owner, workshop, AINO, BO)
    send_all(site)
    code_of = {to: code_in(room.body(place)) for place, to in enumerate(room.recipients)}
    assert join(site, workshop, code_of[AINO]) == 200

    assert remind(owner, workshop) == 1
    send_all(site)

    assert room.recipients[2:] == [BO]
    assert code_in(room.body()) == code_of[BO]
    assert str(room.letters[-1]["Subject"]).startswith("Muistutus: ")
    again = owner.post(f"/api/workshops/{workshop.id}/invitations/reminder")
    assert refused(again) == (400, "reminded_lately")
    site.clock.now += REMIND_AFTER_S
    assert join(site, workshop, code_of[BO]) == 200
    assert remind(owner, workshop) == 0


def test_where_nobody_has_a_code_nobody_is_reminded(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    answer = owner.post(f"/api/workshops/{workshop.id}/invitations/reminder")

    assert refused(answer) == (400, "reminder_needs_codes")


def test_an_address_that_the_server_refuses_is_shown_with_its_words(site: Site, room: MailRoom) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    room.answers[AINO] = "550 5.1.1 No such user here"
    invite(owner, workshop, AINO, BO)

    send_all(site)

    assert states(owner, workshop) == {AINO: ("refused", "mail_address_refused"), BO: ("sent", "")}
    first = listed(owner, workshop)[0]
    assert (first["address"], first["detail"]) == (AINO, "550 5.1.1 No such user here")
    room.answers.clear()
    said(owner.post(f"/api/workshops/{workshop.id}/invitations/{first['id']}/again"))
    send_all(site)
    assert states(owner, workshop)[AINO] == ("sent", "")
    assert room.recipients == [BO, AINO]


def test_what_may_be_taken_later_is_tried_later_under_the_same_message_id(site: Site, room: MailRoom) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    invite(owner, workshop, AINO)
    room.taking = "451 Try again"
    assert send_all(site) == 1
    assert states(owner, workshop) == {AINO: ("waiting", "mail_refused")}

    assert send_all(site) == 0
    room.taking = TAKEN
    site.clock.now += WAITS_S[0]
    assert send_all(site) == 1

    assert room.recipients == [AINO]
    assert states(owner, workshop) == {AINO: ("sent", "")}


def test_a_letter_that_is_never_taken_is_given_up_and_shown(site: Site, room: MailRoom) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    invite(owner, workshop, AINO)
    room.answers[AINO] = "450 Mailbox busy"

    for wait_s in (0.0, *WAITS_S):
        site.clock.now += wait_s
        assert send_all(site) == 1

    assert states(owner, workshop) == {AINO: ("refused", "mail_address_refused")}
    site.clock.now += WAITS_S[-1]
    assert send_all(site) == 0


def test_a_process_that_dies_before_the_text_goes_out_leaves_the_letter_to_others(
    site: Site, room: MailRoom
) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    invite(owner, workshop, AINO)
    claimed = site.roolitus.store.invitations.claim()
    assert isinstance(claimed, Letter)

    assert send_all(site) == 0
    site.clock.now += LEASE_S
    assert send_all(site) == 1

    assert room.recipients == [AINO]
    # The one that had died would find that the letter is no longer its own.
    assert not site.roolitus.store.invitations.hand_over(claimed)


def test_a_process_that_dies_while_the_text_goes_out_leaves_the_decision_to_a_person(
    site: Site, room: MailRoom
) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    invite(owner, workshop, AINO)
    claimed = site.roolitus.store.invitations.claim()
    assert isinstance(claimed, Letter)
    assert site.roolitus.store.invitations.hand_over(claimed)
    assert states(owner, workshop) == {AINO: ("sending", "")}

    site.clock.now += WAITS_S[-1]
    assert send_all(site) == 0
    assert site.clock.now - claimed.attempts > UNSURE_AFTER_S
    ((_, (state, _)),) = states(owner, workshop).items()
    assert state == "unsure"
    first = listed(owner, workshop)[0]
    said(owner.post(f"/api/workshops/{workshop.id}/invitations/{first['id']}/again"))

    assert send_all(site) == 1
    assert room.recipients == [AINO]


def test_nobody_is_invited_twice(site: Site, room: MailRoom) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    invite(owner, workshop, AINO)

    again = invite(owner, workshop, "AINO@Example.com", "Bo <bo@example.com>; bo@example.com")

    assert again == {"ok": True, "new": 1, "known": 1}
    send_all(site)
    assert sorted(room.recipients) == [AINO, BO]


def test_addresses_go_when_the_workshop_ends(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, identity="personal")
    invite(owner, workshop, AINO)
    send_all(site)
    invite(owner, workshop, BO)

    site.command(workshop, CloseWorkshop())

    assert listed(owner, workshop) == []
    assert send_all(site) == 0
    site.roolitus.store.back_up(site.folder / "copy.db")
    kept = (site.folder / "copy.db").read_bytes()
    assert (AINO.encode() in kept, BO.encode() in kept) == (False, False)
    answer = owner.post(f"/api/workshops/{workshop.id}/invitations", {"addresses": BO, "language": "fi"})
    assert refused(answer) == (400, "workshop_ended")


def test_an_address_that_is_deleted_takes_its_unused_code_along(site: Site, room: MailRoom) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, identity="personal")
    invite(owner, workshop, AINO)
    send_all(site)
    code = code_in(room.body())

    said(owner.delete(f"/api/workshops/{workshop.id}/invitations/{listed(owner, workshop)[0]['id']}"))

    assert listed(owner, workshop) == []
    assert join(site, workshop, code) == 400


@pytest.mark.parametrize(
    ("addresses", "code"),
    [
        ("", "no_addresses"),
        ("Nimi;Osasto", "no_addresses"),
        ("aino@example.com\neve", "address_malformed"),
        ("eve@example.com\x00", "address_malformed"),
        ("eve@@example.com", "address_malformed"),
        ("eve@example", "address_malformed"),
        ("eve@exa mple.com", "address_malformed"),
        ("päivi@example.com", "address_malformed"),
        ("a" * 300 + "@example.com", "address_malformed"),
        ("eve@[127.0.0.1]", "address_malformed"),
        ("eve@example.com%0abcc:x@example.com", "address_malformed"),
    ],
)
def test_what_is_no_address_is_refused_and_nothing_is_sent(site: Site, addresses: str, code: str) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    body = {"addresses": addresses, "language": "fi"}
    answer = owner.post(f"/api/workshops/{workshop.id}/invitations", body)

    assert refused(answer) == (400, code)
    assert send_all(site) == 0
    assert listed(owner, workshop) == []


def test_a_line_end_within_an_address_begins_another_line_and_no_header(site: Site, room: MailRoom) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    body = {"addresses": f"{AINO}\r\nBcc: {BO}", "language": "fi"}
    said(owner.post(f"/api/workshops/{workshop.id}/invitations", body))
    send_all(site)

    assert [str(one["To"]) for one in room.letters] == room.recipients
    assert {str(one["Bcc"]) for one in room.letters} == {"None"}


def test_rows_of_a_table_are_read(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    invite(owner, workshop, "Nimi;Osoite;Osasto", f"Virtanen, Aino;{AINO};Myynti", f'"Bo","{BO}"')

    assert sorted(states(owner, workshop)) == [AINO, BO]


def test_a_thousand_people_are_enough(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    invite(owner, workshop, *(f"person{number}@example.com" for number in range(1000)))

    body = {"addresses": BO, "language": "fi"}
    answer = owner.post(f"/api/workshops/{workshop.id}/invitations", body)

    assert refused(answer) == (400, "invitations_full")


def test_without_a_mail_server_the_console_says_so(open_with: Opener) -> None:
    site = open_with()
    owner = site.owner()
    workshop = site.workshop(owner)

    shown = said(owner.get(f"/api/workshops/{workshop.id}/invitations"))
    body = {"addresses": AINO, "language": "fi"}
    answer = owner.post(f"/api/workshops/{workshop.id}/invitations", body)

    assert shown["sender"] == ""
    assert refused(answer) == (400, "mail_off")


def test_a_code_of_another_secret_is_not_sent(site: Site, room: MailRoom) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, identity="personal")
    invite(owner, workshop, AINO)
    sending = sender(site)
    sending._digest = type(sending._digest)(b"another secret that is long enough")

    send_all(site)

    assert room.recipients == []
    assert states(owner, workshop) == {AINO: ("refused", "mail_code_lost")}


def test_a_server_that_is_away_is_named_as_the_cause_and_the_letter_waits(site: Site, room: MailRoom) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    invite(owner, workshop, AINO)
    sending, whole = sender(site), sender(site)._server
    sending._server = MailServer(whole.host, 9, whole.tls, "", "", whole.sender, whole.greets_as)

    send_all(site)

    assert states(owner, workshop) == {AINO: ("waiting", "mail_unreachable")}
    sending._server = whole
    site.clock.now += WAITS_S[0]
    send_all(site)
    assert room.recipients == [AINO]


def test_how_people_join_stays_once_somebody_is_invited(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    invite(owner, workshop, AINO)

    answer = owner.patch(f"/api/workshops/{workshop.id}", {"identity": "personal"})

    assert refused(answer) == (400, "identity_fixed")


def test_invitations_are_for_the_facilitators_of_the_workshop_alone(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    invite(owner, workshop, AINO)

    colleague = site.colleague(owner)

    assert colleague.get(f"/api/workshops/{workshop.id}/invitations").status_code == 404
    body = {"addresses": BO, "language": "fi"}
    assert colleague.post(f"/api/workshops/{workshop.id}/invitations", body).status_code == 404
