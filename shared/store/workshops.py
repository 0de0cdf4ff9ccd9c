"""Workshops: their settings, who facilitates them, and where they are."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update

from shared.languages import Language
from shared.store.company import copy_company
from shared.store.encoding import (
    encode_asis,
    encode_groups,
    encode_own_items,
    encode_state,
    encode_wifi,
)
from shared.store.invitations import delete_invitations
from shared.store.listings import (
    Purged,
    WorkshopSummary,
    purge,
    workshop_by_code,
    workshop_by_results_token,
    workshop_by_wall_token,
    workshops_of,
)
from shared.store.preparing import OwnItem, add_item, read_own_items, set_own_items, set_prepared_asis
from shared.store.random_names import new_id, new_link
from shared.store.repository import Repository
from shared.store.schema import (
    comment,
    invitation,
    participant,
    personal_code,
    vote,
    workshop,
    workshop_history,
    workshop_member,
)
from shared.store.stop_plans import copy_stop_plans
from shared.store.workshop_rows import (
    IMPORTED_WORKSHOP,
    UNKNOWN_WORKSHOP,
    Identity,
    Workshop,
    free_code,
    grow_revisions,
    read_workshop,
    read_workshops,
)
from shared.store.writer import Transaction
from shared.workshop.definition import Definition, Item, ItemSet
from shared.workshop.ideas import prepared_items
from shared.workshop.own_items import WantedItem
from shared.workshop.state import Refusal, first_state
from shared.workshop.table_mode import TableMode
from shared.workshop.wifi import Wifi


@dataclass(frozen=True, slots=True)
class Created:
    """A workshop that has been created."""

    id: str
    code: str


class WorkshopRepository(Repository):
    """Workshops: their settings, their preparation, and how they are found."""

    def create(
        self,
        account_id: str,
        *,
        name: str,
        language: Language,
        item_set: ItemSet,
        identity: Identity = "open",
        groups: Sequence[str] = (),
        intro: str = "",
    ) -> Created | Refusal:
        """Makes a workshop in the lobby, owned by an account; texts are kept as given."""
        return self._writer.run(
            None,
            lambda transaction: create_workshop(
                transaction,
                account_id,
                self._definition,
                name=name,
                language=language,
                item_set=item_set,
                identity=identity,
                groups=groups,
                intro=intro,
            ),
        )

    def copy(self, workshop_id: str, account_id: str, *, name: str) -> Created | Refusal:
        """Makes a workshop of this name with another's settings, without its people, answers and history.

        Refusals: unknown_workshop.
        """
        return self._writer.run(
            workshop_id,
            lambda t: _copy(t, workshop_id, account_id, self._definition, name=name),
        )

    def change(
        self,
        workshop_id: str,
        *,
        name: str | None = None,
        identity: Identity | None = None,
        intro: str | None = None,
        groups: Sequence[str] | None = None,
        is_archived: bool | None = None,
        table_mode: TableMode | None = None,
        are_rows_shuffled: bool | None = None,
    ) -> Refusal | None:
        """Changes settings; what is None stays. Participants keep a group that is no longer offered.

        Refusals: unknown_workshop, identity_fixed once somebody has joined or is invited.
        """
        return self._writer.run(
            workshop_id,
            lambda t: _change(
                t,
                workshop_id,
                name=name,
                identity=identity,
                intro=intro,
                groups=groups,
                is_archived=is_archived,
                table_mode=table_mode,
                are_rows_shuffled=are_rows_shuffled,
            ),
        )

    def set_own_items(
        self, workshop_id: str, wanted: Sequence[WantedItem], *, known: Sequence[str] = ()
    ) -> tuple[Item, ...] | Refusal:
        """Replaces a workshop's own items, of these ids as far as is known, by others in their order.

        Refusals: unknown_workshop, imported_workshop, changed_meanwhile where they are not the `known` ones,
        and those of `decide_own_items`.
        """
        return self._writer.run(
            workshop_id,
            lambda t: set_own_items(t, workshop_id, self._definition, wanted, known=known),
        )

    def own_items(self, workshop: Workshop) -> tuple[OwnItem, ...]:
        """A workshop's own items, and whether people have seen them."""
        return self._reader.read(lambda c: read_own_items(c, workshop))

    def add_item(self, workshop_id: str, item_id: str) -> Refusal | None:
        """Asks a question of the definition that is not in the workshop's set.

        Refusals: unknown_workshop, imported_workshop, and those of `decide_added_item`.
        """
        return self._writer.run(workshop_id, lambda t: add_item(t, workshop_id, self._definition, item_id))

    def set_prepared_asis(self, workshop_id: str, changes: Mapping[str, str | None]) -> Refusal | None:
        """Changes what is known of some of today's roles: a state by role, None for what is known no more.

        Refusals: unknown_workshop, imported_workshop, and those of `decide_prepared_asis`.
        """
        return self._writer.run(
            workshop_id, lambda t: set_prepared_asis(t, workshop_id, self._definition, changes)
        )

    def share_wall(self, workshop_id: str, *, is_on: bool) -> Refusal | None:
        """Makes a link to the wall, or revokes it: the next one is another. One that there is stays.

        Refusals: unknown_workshop, imported_workshop.
        """
        return self._writer.run(workshop_id, lambda t: _share_wall(t, workshop_id, is_on=is_on))

    def set_wifi(self, workshop_id: str, wifi: Wifi | None) -> Refusal | None:
        """Changes the network that the lobby shows, None for none. Refusals: unknown_workshop."""
        return self._writer.run(workshop_id, lambda t: _set_wifi(t, workshop_id, wifi))

    def delete(self, workshop_id: str) -> Refusal | None:
        """Deletes a workshop with everything in it. Refusals: unknown_workshop."""
        return self._writer.erase(workshop_id, lambda t: _delete(t, workshop_id))

    def anonymise(self, workshop_id: str) -> Refusal | None:
        """Cuts for good what ties answers to people: keys, ids, names, codes, log-ins, who wrote a comment.

        Groups stay, and so do the results; phones of the workshop would have to join anew. Refusals:
        unknown_workshop.
        """
        return self._writer.erase(workshop_id, lambda t: _anonymise(t, workshop_id))

    def purge(self, before: float, *, at_most: int | None = None) -> Purged | Refusal:
        """Deletes workshops idle since that moment, and log-ins and links that are over."""
        return self._writer.erase(None, lambda t: purge(t, before, at_most))

    def get(self, workshop_id: str) -> Workshop | None:
        """A workshop by its id."""
        return self._reader.read(lambda c: read_workshop(c, workshop_id))

    def get_together(self, workshop_ids: Collection[str]) -> dict[str, Workshop]:
        """Those there are, by id."""
        return self._reader.read(lambda c: read_workshops(c, set(workshop_ids)))

    def by_code(self, code: str) -> Workshop | None:
        """The living workshop with this join code (in capitals), otherwise the ended one that had it last."""
        return self._reader.read(lambda c: workshop_by_code(c, code))

    def by_results_token(self, token: str) -> Workshop | None:
        """The workshop whose results are shared under this token now."""
        return self._reader.read(lambda c: workshop_by_results_token(c, token))

    def by_wall_token(self, token: str) -> Workshop | None:
        """The workshop whose wall is shown under this token now."""
        return self._reader.read(lambda c: workshop_by_wall_token(c, token))

    def of(self, account_id: str) -> list[WorkshopSummary]:
        """Every workshop an account facilitates, archived ones included, the newest first."""
        return self._reader.read(lambda c: workshops_of(c, account_id))


def create_workshop(
    transaction: Transaction,
    account_id: str,
    definition: Definition,
    *,
    name: str,
    language: Language,
    item_set: ItemSet,
    identity: Identity,
    groups: Sequence[str],
    intro: str,
    own_items: Sequence[Item] = (),
    prepared_asis: Mapping[str, str] | None = None,
    table_mode: TableMode = "none",
    are_rows_shuffled: bool = True,
) -> Created:
    """Inserts a workshop in the lobby, owned by an account."""
    connection = transaction.connection
    created = Created(new_id(), free_code(connection))
    connection.execute(
        insert(workshop).values(
            id=created.id,
            code=created.code,
            name=name,
            language=language,
            item_set=item_set,
            identity=identity,
            groups=encode_groups(groups),
            intro=intro,
            own_items=encode_own_items(own_items),
            prepared_asis=encode_asis(prepared_asis or {}),
            table_mode=table_mode,
            are_rows_shuffled=are_rows_shuffled,
            definition_version=definition.version,
            created_at=transaction.now,
            room_revision=1,
            comments_revision=1,
            votes_revision=1,
            position=0,
        )
    )
    connection.execute(
        insert(workshop_member).values(workshop_id=created.id, account_id=account_id, role="owner")
    )
    connection.execute(
        insert(workshop_history).values(
            workshop_id=created.id,
            number=0,
            state=encode_state(first_state(definition.with_own(own_items), item_set)),
            at=transaction.now,
            account_id=account_id,
        )
    )
    return created


def create_like(
    transaction: Transaction,
    account_id: str,
    definition: Definition,
    found: Workshop,
    *,
    name: str,
    identity: Identity | None = None,
    table_mode: TableMode | None = None,
    own_items: Sequence[Item] | None = None,
    prepared_asis: Mapping[str, str] | None = None,
) -> Created:
    """Inserts a workshop with the settings and the company of another; what is None is as in the other."""
    created = create_workshop(
        transaction,
        account_id,
        definition,
        name=name,
        language=found.language,
        item_set=found.item_set,
        identity=identity or found.identity,
        groups=found.groups,
        intro=found.intro,
        own_items=prepared_items(found.own_items) if own_items is None else own_items,
        prepared_asis=found.prepared_asis if prepared_asis is None else prepared_asis,
        table_mode=table_mode or found.table_mode,
        are_rows_shuffled=found.are_rows_shuffled,
    )
    copy_company(transaction, found, created.id)
    return created


def _copy(
    transaction: Transaction, workshop_id: str, account_id: str, definition: Definition, *, name: str
) -> Created | Refusal:
    """Inserts a workshop of this name with another one's settings, without its people, answers, history."""
    found = read_workshop(transaction.connection, workshop_id)
    if found is None:
        return UNKNOWN_WORKSHOP
    created = create_like(transaction, account_id, definition, found, name=name)
    copy_stop_plans(transaction.connection, found.id, created.id)
    return created


def _change(
    transaction: Transaction,
    workshop_id: str,
    *,
    name: str | None,
    identity: Identity | None,
    intro: str | None,
    groups: Sequence[str] | None,
    is_archived: bool | None,
    table_mode: TableMode | None,
    are_rows_shuffled: bool | None,
) -> Refusal | None:
    """Updates settings; what is None stays."""
    connection = transaction.connection
    found = connection.execute(
        select(workshop.c.archived_at, workshop.c.identity, workshop.c.imported_at).where(
            workshop.c.id == workshop_id
        )
    ).one_or_none()
    if found is None:
        return UNKNOWN_WORKSHOP
    settings = (name, intro, groups, identity, table_mode, are_rows_shuffled)
    if found.imported_at is not None and settings != (None,) * 6:
        return IMPORTED_WORKSHOP
    statement = grow_revisions(workshop_id, "room")
    if identity is not None and identity != found.identity:
        inside = select(participant.c.id).where(participant.c.workshop_id == workshop_id).limit(1)
        invited = select(invitation.c.id).where(invitation.c.workshop_id == workshop_id).limit(1)
        if any(connection.execute(one).first() is not None for one in (inside, invited)):
            return Refusal("identity_fixed")
        statement = statement.values(identity=identity)
    if name is not None:
        statement = statement.values(name=name)
    if intro is not None:
        statement = statement.values(intro=intro)
    if groups is not None:
        statement = statement.values(groups=encode_groups(groups))
    if table_mode is not None:
        statement = statement.values(table_mode=table_mode)
    if are_rows_shuffled is not None:
        statement = statement.values(are_rows_shuffled=are_rows_shuffled)
    if is_archived is not None:
        archived_at = (found.archived_at or transaction.now) if is_archived else None
        statement = statement.values(archived_at=archived_at)
    connection.execute(statement)
    return None


def _share_wall(transaction: Transaction, workshop_id: str, *, is_on: bool) -> Refusal | None:
    found = read_workshop(transaction.connection, workshop_id)
    if found is None:
        return UNKNOWN_WORKSHOP
    if found.imported_at is not None:
        return IMPORTED_WORKSHOP
    if is_on != (found.wall_token is not None):
        statement = grow_revisions(workshop_id, "room").values(wall_token=new_link() if is_on else None)
        transaction.connection.execute(statement)
    return None


def _set_wifi(transaction: Transaction, workshop_id: str, wifi: Wifi | None) -> Refusal | None:
    statement = grow_revisions(workshop_id, "room").values(wifi=encode_wifi(wifi))
    return None if transaction.connection.execute(statement).rowcount else UNKNOWN_WORKSHOP


def _delete(transaction: Transaction, workshop_id: str) -> Refusal | None:
    """Deletes a workshop; everything in it goes by cascade."""
    deleted = transaction.connection.execute(delete(workshop).where(workshop.c.id == workshop_id))
    return None if deleted.rowcount else UNKNOWN_WORKSHOP


def _anonymise(transaction: Transaction, workshop_id: str) -> Refusal | None:
    """Cuts keys, names, codes, log-ins and the authorship of comments, and what distinguishes people.

    That is when and in which order they joined and wrote, and which language they chose.
    """
    connection = transaction.connection
    found = read_workshop(connection, workshop_id)
    if found is None or found.imported_at is not None:
        return UNKNOWN_WORKSHOP if found is None else IMPORTED_WORKSHOP
    connection.execute(delete(personal_code).where(personal_code.c.workshop_id == workshop_id))
    delete_invitations(connection, workshop_id)
    connection.execute(
        update(comment)
        .where(comment.c.workshop_id == workshop_id)
        .values(participant_id=None, intent="", created_at=transaction.now, edited_at=None)
    )
    connection.execute(
        update(vote)
        .where(vote.c.workshop_id == workshop_id)
        .values(intent="", sequence=0, saved_at=transaction.now)
    )
    joined = connection.execute(
        select(participant.c.id, participant.c.number).where(participant.c.workshop_id == workshop_id)
    ).all()
    # Above all those in use: a number belongs to one participant at every moment.
    above = max((number for _, number in joined), default=0)
    numbers = list(range(above + 1, above + 1 + len(joined)))
    secrets.SystemRandom().shuffle(numbers)
    # A phone knows its participant's id, so the ids go too; votes and upvotes follow theirs by cascade.
    for (old_id, _), number in zip(joined, numbers, strict=True):
        connection.execute(
            update(participant)
            .where(participant.c.id == old_id)
            .values(
                id=new_id(),
                token_hash=None,
                account_id=None,
                name="",
                number=number,
                language=found.language,
                joined_at=transaction.now,
                seen_at=transaction.now,
            )
        )
    statement = grow_revisions(workshop_id, "room", "comments", "votes")
    connection.execute(statement.values(anonymised_at=transaction.now))
    return None
