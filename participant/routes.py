"""What phones ask over HTTP: the page, joining, and the texts of the questions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from flask import Blueprint, Response, after_this_request, make_response, redirect, render_template, request

from participant.own_answers import OwnFile, own_file, own_page
from shared.budgets import Taken
from shared.definitions.texts import DefinitionTexts
from shared.http import (
    Refused,
    Request,
    asked_language,
    forget_on_device,
    granted,
    nonce,
    not_found,
    preferred_language,
    read_body,
    read_cookie,
    set_cookie,
)
from shared.languages import Language
from shared.live.encode import encode_comments
from shared.live.join_limits import JoinLimits
from shared.locales import language_names, translate
from shared.operations import Answer, Part, file, operation, page
from shared.protocol import PROTOCOL, CommentView, Message, OwnAnswers, PhoneSynced
from shared.report.words import Words
from shared.results.comments import ideas_shown, older_comments, opened_comments, shown_comments
from shared.settings import Settings
from shared.store import Joined, Own, Participant, StorageUnavailable, Store, Workshop
from shared.tokens import TokenDigest, is_token
from shared.workshop.answers import clean_name
from shared.workshop.definition import Definition, Item, ItemSet
from shared.workshop.names import Names
from shared.workshop.state import Refusal
from shared.workshop.table_mode import PEOPLE_MAX, decide_people

COOKIE = "roolitus_participant"
COOKIE_DAYS = 180


class Join(Request):
    """The body of a join request."""

    name: str = ""
    group: str | None = None
    language: Language = "fi"
    personal_code: str | None = None
    people: int = 1
    """How many join with this device."""


def digest_of(digest: TokenDigest, workshop_id: str, token: str, seat: int = 1) -> str:
    """The digest of a browser's token within one workshop, empty when it has none.

    `seat`: which of those who joined with the browser it is for.
    """
    scope = f"participant:{workshop_id}" if seat == 1 else f"participant:{workshop_id}:seat {seat}"
    return digest(token, scope) if token else ""


SEATS = range(1, PEOPLE_MAX + 1)


def digests_of(digest: TokenDigest, workshop_id: str, token: str) -> dict[int, str]:
    """The digests of a browser's token by seat."""
    return {seat: digest_of(digest, workshop_id, token, seat) for seat in SEATS}


def asked_seats() -> Sequence[int]:
    """Which of those who joined with the browser a request is about, as its address says, or all."""
    asked = request.args.get("seat", "")
    return [int(asked)] if asked.isdecimal() and int(asked) in SEATS else SEATS


def nothing_of(participant_id: str, name: str, group: str | None) -> OwnAnswers:
    """What somebody who has just joined has saved."""
    return OwnAnswers(
        participant=participant_id, name=name, group=group, sequence=0, answers=[], comments=[], upvoted=[]
    )


class JoinedWorkshop(Part):
    """A workshop as somebody sees it who has its code."""

    code: str
    name: str
    language: Language
    groups: list[str]
    identity: Literal["open", "personal"]
    intro: str
    is_room_locked: bool
    is_closed: bool
    has_joined: bool
    seat: int
    """Of those who joined with this browser, the first who is still in."""
    table_mode: Literal["none", "seats", "hands"]


class DevicePeople(Request):
    """How many share a device from now on."""

    people: int


class Door(Answer):
    """What a code leads to; everything a phone shows, if this browser has joined."""

    workshop: JoinedWorkshop
    definition: str
    synced: PhoneSynced | None


class OlderComments(Answer):
    """A page of comments, the oldest first."""

    comments: list[CommentView]


class Entered(Answer):
    """Everything that the phone shows which has joined now."""

    synced: PhoneSynced | None


@dataclass(frozen=True, slots=True)
class Visits:
    """Finds what a request is about: the workshop of a code, and the participant that its browser is in it.

    `limits`: who may try a join code, and join.
    """

    store: Store
    workshop_by_code: Callable[[str], Workshop | None]
    digest: TokenDigest
    limits: JoinLimits

    def workshop(self, code: str) -> Workshop:
        """The workshop of a code; a wrong code stays counted, a right one never."""
        taken = granted(self.limits.begin(code, read_cookie(COOKIE), request.remote_addr))
        try:
            workshop = self.workshop_by_code(code.upper())
        except StorageUnavailable:
            taken.give_back()
            raise
        if workshop is None or workshop.imported_at is not None:
            raise Refused(Refusal("unknown_code"))
        taken.give_back()
        return workshop

    def person(self, workshop: Workshop) -> Participant | None:
        """The participant that this browser is in a workshop."""
        token = read_cookie(COOKIE)
        if not token:
            return None
        digests = [digest_of(self.digest, workshop.id, token, seat) for seat in asked_seats()]
        return self.store.participants.first_by_token(workshop.id, digests)

    def change_people(self, workshop: Workshop, person: Participant, people: int) -> tuple[str, ...]:
        """Has so many people share a participant's device; ids of those deleted for it. Raises Refused."""
        now = len(self.store.participants.at_table(workshop.id, person.table_key)) or 1
        newcomers = min(PEOPLE_MAX, people) - now
        taken = (
            granted(self.limits.begin_join(workshop.id, request.remote_addr, people=newcomers))
            if newcomers > 0
            else Taken()
        )
        digests = digests_of(self.digest, workshop.id, read_cookie(COOKIE))
        gone = self.store.participants.change_people(workshop.id, person.id, people, digests)
        if isinstance(gone, Refusal):
            taken.give_back()
            raise Refused(gone)
        return gone

    def own(self, workshop: Workshop) -> tuple[Participant, Own] | None:
        """That participant with all they have saved."""
        person = self.person(workshop)
        own = self.store.votes.own(workshop.id, person.id) if person is not None else None
        return (person, own) if person is not None and own is not None else None

    def join(self, workshop: Workshop, token: str, name: str, body: Join) -> Joined:
        """Lets those in who join with a browser, which carries `token`; raises Refused."""
        if (found := self.person(workshop)) is not None:
            return Joined(found.id, is_new=False)
        is_open = workshop.identity == "open"
        if refusal := decide_people(workshop.table_mode, is_open=is_open, people=body.people):
            raise Refused(refusal)
        taken = granted(self.limits.begin_join(workshop.id, request.remote_addr, people=body.people))
        own_digest, *seats = (
            digest_of(self.digest, workshop.id, token, seat) for seat in range(1, body.people + 1)
        )
        joined = self.store.participants.join(
            workshop.id,
            own_digest,
            name=name,
            group=body.group,
            language=body.language,
            personal_code=body.personal_code,
            seat_digests=seats,
        )
        if isinstance(joined, Refusal) or not joined.is_new:
            taken.give_back()
        if isinstance(joined, Refusal):
            raise Refused(joined)
        if joined.is_new:
            self.limits.note_joined(workshop.code, request.remote_addr)
        return joined


@dataclass(frozen=True, slots=True)
class Screens:
    """What the phones' sockets have to do with joining and leaving.

    `synced(workshop_id, participant_id, own)`: everything that a participant's phone shows. It goes with the
    answers here, so that a phone on a slow network shows the room a second or two before its socket is open.
    `note_join(workshop_id, token_digest, participant_id, own)`: a browser is in, and its socket will follow;
    without a participant it has to be looked up who that is. `own`: what somebody new has saved, nothing.
    `note_leave(workshop_id, participant_ids)`: participants are gone with their answers and comments.
    """

    synced: Callable[[str, str, OwnAnswers | None], Message | Refusal]
    note_join: Callable[[str, str, str | None, OwnAnswers | None], None]
    note_leave: Callable[[str, Collection[str]], None]

    def shown(
        self, workshop_id: str, participant_id: str, own: OwnAnswers | None = None
    ) -> PhoneSynced | None:
        """What the phone shows; None where it can't be read now."""
        outcome = self.synced(workshop_id, participant_id, own)
        return outcome if isinstance(outcome, PhoneSynced) else None


def build(
    visits: Visits, screens: Screens, settings: Settings, definition: Definition, texts: DefinitionTexts
) -> Blueprint:
    """The participant's side of the site."""
    pages = Blueprint("participant", __name__, template_folder="pages")
    add_joining(pages, visits, screens, texts)
    add_people_changes(pages, visits, screens)
    add_leaving(pages, visits, screens)
    add_own_answers(pages, visits, settings, definition)
    add_older_comments(pages, visits)
    add_texts(pages, visits.store, texts)
    add_logo(pages, visits.store)

    @page(pages, "/", "The phone's page")
    @page(pages, "/j/<code>", "The phone's page of a workshop")
    def phone(code: str = "") -> Response:
        language = preferred_language(settings.language)
        page = render_template(
            "phone.html",
            language=language,
            code=code.upper(),
            protocol=PROTOCOL,
            nonce=nonce(),
            loading=translate(language, "phone-loading"),
        )
        return make_response(page)

    @page(pages, "/accessibility", "How accessible the screens are")
    def show_accessibility() -> Response:
        language = asked_language(settings.language)
        page = render_template(
            "accessibility.html",
            languages=language_names(),
            language=language,
            say=lambda key: translate(language, key),
            nonce=nonce(),
        )
        return make_response(page)

    return pages


def add_joining(pages: Blueprint, visits: Visits, screens: Screens, texts: DefinitionTexts) -> None:
    """Adds joining."""
    limits = visits.limits

    @operation(
        pages, "GET", "/api/join/<code>", "What a join code leads to", Door, others=(404,), is_limited=True
    )
    def show_workshop(code: str) -> Door:
        workshop = visits.workshop(code)
        found = visits.person(workshop)
        if found is not None:
            limits.note_known(workshop.code, request.remote_addr)
        return Door(
            workshop=JoinedWorkshop(
                code=workshop.code,
                name=workshop.name,
                language=workshop.language,
                groups=list(workshop.groups),
                identity=workshop.identity,
                intro=workshop.intro,
                is_room_locked=workshop.state.is_room_locked,
                is_closed=workshop.state.is_closed,
                has_joined=found is not None,
                seat=found.seat if found is not None else 1,
                table_mode=workshop.table_mode if workshop.identity == "open" else "none",
            ),
            # Without the own items, as in `WorkshopView`.
            definition=texts.path(workshop.item_set, workshop.id, (), workshop.names),
            synced=screens.shown(workshop.id, found.id) if found else None,
        )

    @operation(
        pages,
        "POST",
        "/api/join/<code>",
        "Join; joining again with the same cookie is the same participant",
        Entered,
        body=Join,
        others=(404,),
        is_limited=True,
    )
    def join(code: str) -> Entered:
        body = read_body(Join)
        workshop = visits.workshop(code)
        name = clean_name(body.name)
        if isinstance(name, Refusal):
            raise Refused(name)
        sent = read_cookie(COOKIE)
        token = sent if is_token(sent) else visits.digest.new_vouched_token()
        joined = visits.join(workshop, token, name, body)
        is_alone = joined.is_new and body.people == 1
        own_digest = digest_of(visits.digest, workshop.id, token)
        own = nothing_of(joined.participant_id, name, body.group) if is_alone else None
        screens.note_join(workshop.id, own_digest, joined.participant_id if is_alone else None, own)

        @after_this_request
        def remember(response: Response) -> Response:
            set_cookie(response, COOKIE, token, COOKIE_DAYS * 86400)
            return response

        return Entered(synced=screens.shown(workshop.id, joined.participant_id, own))


def add_people_changes(pages: Blueprint, visits: Visits, screens: Screens) -> None:
    """Adds changing how many share a device."""

    @operation(
        pages,
        "POST",
        "/api/join/<code>/people",
        "Say how many share this device from now on",
        Answer,
        body=DevicePeople,
        who="participant",
        others=(400, 403, 404),
        is_limited=True,
    )
    def change_people(code: str) -> Answer:
        """Lets more people share this browser, or corrects the number of a table that counts hands."""
        body = read_body(DevicePeople)
        workshop = visits.workshop(code)
        person = visits.person(workshop)
        if person is None:
            raise Refused(Refusal("not_joined"))
        # Where none are gone, others have come: all is counted anew too.
        screens.note_leave(workshop.id, visits.change_people(workshop, person, body.people))
        return Answer()


def add_leaving(pages: Blueprint, visits: Visits, screens: Screens) -> None:
    """Adds leaving for good."""

    @operation(
        pages,
        "DELETE",
        "/api/join/<code>",
        "Delete one's own answers and comments, and leave",
        Answer,
        who="participant",
        others=(400, 404),
        is_limited=True,
    )
    def leave(code: str) -> Answer:
        """Deletes what this browser's participant has answered and written, at their own wish."""
        workshop = visits.workshop(code)
        person = visits.person(workshop)
        if person is None:
            raise Refused(Refusal("not_joined"))
        table = visits.store.participants.at_table(workshop.id, person.table_key)
        left = {one.id for one in table} if person.table_mode == "hands" else {person.id}
        if refusal := visits.store.participants.delete(workshop.id, person.id):
            raise Refused(refusal)
        screens.note_leave(workshop.id, left)

        @after_this_request
        def forget(response: Response) -> Response:
            # What others at the table have not sent yet stays on the device.
            if not {one.id for one in table} - left:
                forget_on_device(response)
            return response

        return Answer()


def add_older_comments(pages: Blueprint, visits: Visits) -> None:
    """Adds the comments that phones are not sent by themselves."""

    @operation(
        pages,
        "GET",
        "/api/join/<code>/comments",
        "The comments that the room may see, before the one whose id is `before`",
        OlderComments,
        who="participant",
        others=(400, 404),
        is_limited=True,
    )
    def show_older_comments(code: str) -> OlderComments:
        """A page of the comments that the room may see, before the oldest that a phone has."""
        workshop = visits.workshop(code)
        if visits.person(workshop) is None:
            raise Refused(Refusal("not_joined"))
        comments = opened_comments(visits.store, workshop)
        shown = shown_comments(
            comments, are_shared=workshop.state.are_comments_shared, ideas=ideas_shown(workshop)
        )
        older = older_comments(shown, request.args.get("before", ""))
        return OlderComments(comments=encode_comments(older))


def add_own_answers(pages: Blueprint, visits: Visits, settings: Settings, definition: Definition) -> None:
    """Adds what a participant has answered and written, as a file and as a page."""

    def own_words(workshop: Workshop) -> Words:
        return Words(asked_language(settings.language), workshop.asked_of(definition))

    @operation(
        pages,
        "GET",
        "/api/join/<code>/own.json",
        "One's own answers and comments, in words",
        OwnFile,
        who="participant",
        others=(400, 404),
        is_limited=True,
    )
    def show_own(code: str) -> OwnFile:
        """What this browser's participant has answered and written, for a program."""
        workshop = visits.workshop(code)
        if (found := visits.own(workshop)) is None or found[0].table_key is not None:
            raise Refused(Refusal("not_joined"))

        @after_this_request
        def name_file(response: Response) -> Response:
            response.headers["Content-Disposition"] = 'attachment; filename="roolitus-own-answers.json"'
            return response

        return own_file(own_words(workshop), workshop, *found)

    @page(
        pages,
        "/j/<code>/own",
        "One's own answers and comments, to read and print",
        303,
        404,
        who="participant",
    )
    def show_own_page(code: str) -> Response:
        """The same as a page to read, print and keep; somebody who has not joined comes to the door."""
        workshop = visits.workshop(code)
        # A device that people share shows none of them what another has answered.
        if (found := visits.own(workshop)) is None or found[0].table_key is not None:
            return make_response(redirect(f"/j/{workshop.code}", 303))
        words = own_words(workshop)
        page = own_page(words, workshop, *found)
        return make_response(
            render_template(
                "own.html",
                languages=language_names(),
                page=page,
                code=workshop.code,
                words=words,
                say=words.say,
                nonce=nonce(),
            )
        )


def add_logo(pages: Blueprint, store: Store) -> None:
    """Adds the logo of a workshop's company, which every screen shows."""

    @file(
        pages,
        "/logo/<workshop_id>/<digest>.png",
        "The logo of a workshop's company; never changes under one name",
        "image/png",
        others=(404,),
    )
    def show_logo(workshop_id: str, digest: str) -> Response:
        workshop = store.workshops.get(workshop_id)
        if workshop is None or not workshop.logo or workshop.logo != digest:
            return not_found()
        found = store.company.file(workshop_id, "logo")
        if found is None:
            return not_found()
        response = Response(found.content, mimetype="image/png")
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


def add_texts(pages: Blueprint, store: Store, texts: DefinitionTexts) -> None:
    """Adds the texts of the questions."""

    def own_items_of(workshop_id: str) -> tuple[ItemSet, Sequence[Item], Names] | None:
        workshop = store.workshops.get(workshop_id)
        return (workshop.item_set, workshop.own_items, workshop.names) if workshop is not None else None

    @file(
        pages,
        "/definition/<name>.<language>.json",
        "The texts of the questions and roles; never changes under one name",
        "application/json",
        others=(404,),
    )
    def show_texts(name: str, language: str) -> Response:
        content = texts.file(name, language, own_items_of)
        if content is None:
            return not_found()
        is_packed = request.accept_encodings.quality("gzip") > 0
        response = Response(content.packed if is_packed else content.text, mimetype="application/json")
        if is_packed:
            response.headers["Content-Encoding"] = "gzip"
        response.headers["Vary"] = "Accept-Encoding"
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response
