"""What is kept for a moment, so that a hall at the door asks the database once."""

from dataclasses import dataclass

from shared.live.workshop_cache import ARRIVAL_S, ARRIVALS_MAX, Arrivals, Newcomers
from shared.protocol import OwnAnswers


@dataclass
class Clock:
    now_s: float = 1000.0

    def __call__(self) -> float:
        return self.now_s


def test_who_has_joined_is_known_to_one_socket() -> None:
    arrivals = Arrivals(Clock())
    arrivals.note("browser", "anna")

    taken = [arrivals.take("browser"), arrivals.take("browser"), arrivals.take("another")]

    assert taken == ["anna", None, None]


def test_an_arrival_is_over_after_a_while() -> None:
    clock = Clock()
    arrivals = Arrivals(clock)
    arrivals.note("browser", "anna")

    clock.now_s += ARRIVAL_S

    assert arrivals.take("browser") is None


def test_who_joins_again_is_who_they_were_last() -> None:
    arrivals = Arrivals(Clock())
    arrivals.note("browser", "anna")

    arrivals.note("browser", "bertta")

    assert arrivals.take("browser") == "bertta"


def test_those_who_never_open_a_socket_take_no_room_for_long() -> None:
    arrivals = Arrivals(Clock())

    for number in range(ARRIVALS_MAX + 1):
        arrivals.note(f"browser {number}", "somebody")

    assert arrivals.take("browser 0") is None
    assert arrivals.take("browser 1") == "somebody"
    assert arrivals.take(f"browser {ARRIVALS_MAX}") == "somebody"


def test_what_somebody_new_has_saved_is_known_once() -> None:
    newcomers = Newcomers(Clock())
    nothing = OwnAnswers(
        participant="anna", name="", group=None, sequence=0, answers=[], comments=[], upvoted=[]
    )
    newcomers.note("anna", nothing)

    taken = [newcomers.take("anna"), newcomers.take("anna"), newcomers.take("bertta")]

    assert taken == [nothing, None, None]
