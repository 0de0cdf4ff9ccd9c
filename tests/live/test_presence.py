"""Who counts as online."""

from dataclasses import dataclass

from shared.live.presence import GRACE_S, Presence


@dataclass
class Clock:
    now_s: float = 1000.0

    def __call__(self) -> float:
        return self.now_s


def test_two_tabs_are_one_participant() -> None:
    presence = Presence(Clock())

    presence.enter("w", "anna", "tab 1")
    presence.enter("w", "anna", "tab 2")

    assert presence.online("w") == {"anna"}


def test_closing_one_of_two_tabs_leaves_the_participant_online() -> None:
    clock = Clock()
    presence = Presence(clock)
    presence.enter("w", "anna", "tab 1")
    presence.enter("w", "anna", "tab 2")

    presence.leave("w", "anna", "tab 1")
    clock.now_s += GRACE_S * 2

    assert presence.online("w") == {"anna"}


def test_a_locked_phone_is_online_until_its_grace_ends() -> None:
    clock = Clock()
    presence = Presence(clock)
    presence.enter("w", "anna", "phone")

    presence.leave("w", "anna", "phone")
    clock.now_s += GRACE_S - 1
    within = presence.online("w")
    clock.now_s += 2

    assert within == {"anna"}
    assert presence.online("w") == frozenset()


def test_a_phone_that_wakes_is_online_without_end() -> None:
    clock = Clock()
    presence = Presence(clock)
    presence.enter("w", "anna", "before")
    presence.leave("w", "anna", "before")

    presence.enter("w", "anna", "after")
    clock.now_s += GRACE_S * 2

    assert presence.online("w") == {"anna"}


def test_who_is_deleted_is_gone_at_once_whether_their_socket_has_closed_or_not() -> None:
    presence = Presence(Clock())
    for who in ("anna", "bo", "eero"):
        presence.enter("w", who, f"{who}'s phone")
    presence.leave("w", "bo", "bo's phone")

    presence.forget("w", "anna")
    presence.forget("w", "bo")
    presence.leave("w", "anna", "anna's phone")

    assert presence.online("w") == {"eero"}


def test_workshops_do_not_mix() -> None:
    presence = Presence(Clock())

    presence.enter("w1", "anna", "a")

    assert presence.online("w2") == frozenset()


def test_a_participant_at_two_processes_is_online_once() -> None:
    presence = Presence(Clock())
    presence.enter("w", "anna", "phone")

    presence.receive("other", "w", ["anna", "bo"])

    assert presence.online("w") == {"anna", "bo"}
    assert presence.online_here("w") == {"anna"}


def test_only_what_is_new_of_another_process_is_news() -> None:
    presence = Presence(Clock())

    assert presence.receive("other", "w", ["anna"])
    assert not presence.receive("other", "w", ["anna"])
    assert presence.receive("other", "w", [])
    assert not presence.receive("other", "w", [])


def test_the_phones_of_a_process_that_is_gone_have_the_grace_of_locked_ones() -> None:
    clock = Clock()
    presence = Presence(clock)
    presence.receive("other", "w", ["anna"])

    clock.now_s += GRACE_S - 1
    within = presence.online("w")
    clock.now_s += 2

    assert within == {"anna"}
    assert presence.online("w") == frozenset()
