"""Second factors: what an account's log-in asks after the password, and the codes it has used up."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select, update

from shared.store.repository import Repository
from shared.store.schema import recovery_code, second_factor
from shared.store.writer import Transaction
from shared.workshop.state import Refusal


@dataclass(frozen=True, slots=True)
class SecondFactor:
    """An account's second factor. `seed`: what the server's secret makes the app's key of.

    `is_on`: its owner has shown a code of it, so that log-ins ask for one. `codes_left`: of the recovery
    codes, how many are unused.
    """

    seed: str
    is_on: bool
    codes_left: int


class SecondFactorRepository(Repository):
    """Second factors, one an account."""

    def get(self, account_id: str) -> SecondFactor | None:
        """The second factor of an account, if it has begun one."""
        return self._reader.read(lambda c: _read(c, account_id))

    def begin(self, account_id: str, seed: str) -> Refusal | None:
        """Keeps the seed of a second factor that is off until it is confirmed; an earlier such seed is gone.

        Refusals: second_factor_on.
        """
        return self._writer.run(None, lambda t: _begin(t, account_id, seed))

    def confirm(self, account_id: str, seed: str, step: int, code_digests: Collection[str]) -> Refusal | None:
        """Turns on the second factor of a seed, with its recovery codes; the code of the step is used up.

        Refusals: second_factor_expired, where another one was begun since.
        """
        return self._writer.run(None, lambda t: _confirm(t, account_id, seed, step, code_digests))

    def use_step(self, account_id: str, step: int) -> bool | Refusal:
        """True for the first use of a step's code; no code of it or of an earlier step works afterwards."""
        return self._writer.run(None, lambda t: _use_step(t, account_id, step))

    def use_recovery_code(self, account_id: str, code_digest: str) -> bool | Refusal:
        """True for an unused recovery code, once."""
        return self._writer.run(None, lambda t: _use_recovery_code(t, account_id, code_digest))

    def turn_off(self, account_id: str) -> Refusal | None:
        """Deletes the second factor of an account with its recovery codes, if it has one."""
        return self._writer.run(None, lambda t: _turn_off(t, account_id))

    def turn_off_all(self) -> int | Refusal:
        """Deletes everybody's second factor; how many were on."""
        return self._writer.run(None, _turn_off_all)


def _read(connection: Connection, account_id: str) -> SecondFactor | None:
    row = connection.execute(
        select(second_factor.c.seed, second_factor.c.confirmed_at).where(
            second_factor.c.account_id == account_id
        )
    ).one_or_none()
    if row is None:
        return None
    codes_left = connection.execute(
        select(func.count()).select_from(recovery_code).where(recovery_code.c.account_id == account_id)
    ).scalar_one()
    return SecondFactor(row.seed, row.confirmed_at is not None, codes_left)


def _begin(transaction: Transaction, account_id: str, seed: str) -> Refusal | None:
    found = _read(transaction.connection, account_id)
    if found is not None and found.is_on:
        return Refusal("second_factor_on")
    _delete(transaction.connection, account_id)
    transaction.connection.execute(
        insert(second_factor).values(account_id=account_id, seed=seed, made_at=transaction.now)
    )
    return None


def _confirm(
    transaction: Transaction, account_id: str, seed: str, step: int, code_digests: Collection[str]
) -> Refusal | None:
    connection = transaction.connection
    confirmed = connection.execute(
        update(second_factor)
        .where(
            second_factor.c.account_id == account_id,
            second_factor.c.seed == seed,
            second_factor.c.confirmed_at.is_(None),
        )
        .values(confirmed_at=transaction.now, used_step=step)
    )
    if not confirmed.rowcount:
        return Refusal("second_factor_expired")
    connection.execute(
        insert(recovery_code), [{"account_id": account_id, "code_hash": digest} for digest in code_digests]
    )
    return None


def _use_step(transaction: Transaction, account_id: str, step: int) -> bool:
    # Of two processes that use it at one moment only one changes the row.
    used = transaction.connection.execute(
        update(second_factor)
        .where(second_factor.c.account_id == account_id, second_factor.c.used_step < step)
        .values(used_step=step)
    )
    return used.rowcount > 0


def _use_recovery_code(transaction: Transaction, account_id: str, code_digest: str) -> bool:
    used = transaction.connection.execute(
        delete(recovery_code).where(
            recovery_code.c.account_id == account_id, recovery_code.c.code_hash == code_digest
        )
    )
    return used.rowcount > 0


def _turn_off(transaction: Transaction, account_id: str) -> Refusal | None:
    _delete(transaction.connection, account_id)
    return None


def _turn_off_all(transaction: Transaction) -> int:
    connection = transaction.connection
    count = connection.execute(
        select(func.count()).select_from(second_factor).where(second_factor.c.confirmed_at.is_not(None))
    ).scalar_one()
    connection.execute(delete(recovery_code))
    connection.execute(delete(second_factor))
    return count


def _delete(connection: Connection, account_id: str) -> None:
    connection.execute(delete(recovery_code).where(recovery_code.c.account_id == account_id))
    connection.execute(delete(second_factor).where(second_factor.c.account_id == account_id))
