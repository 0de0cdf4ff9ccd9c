"""What is sent when: coalesced, paced, the facilitator's screens first."""

from dataclasses import dataclass, field

from shared.live.broadcaster import BEAT_TURNS, HEARTBEAT_S, PACE_S, TURN_S, Broadcaster, Part
from shared.protocol import Audience, CommentView, Heartbeat, Message, PhoneComments, SessionEnded


@dataclass
class Room:
    """A broadcaster with its own clock and a record of what it sent."""

    now_s: float = 100.0
    building_s: float = 0.0
    broken: set[str] = field(default_factory=set)
    sent: list[tuple[str, str]] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    beats: list[float] = field(default_factory=list)
    deleted: set[str] = field(default_factory=set)
    absent: set[Audience] = field(default_factory=set)
    built: list[str] = field(default_factory=list)
    refreshed: list[str] = field(default_factory=list)
    took: list[tuple[str, float]] = field(default_factory=list)
    messages: list[tuple[str, Message]] = field(default_factory=list)
    comments: PhoneComments | None = None
    living: set[str] = field(default_factory=lambda: {"w"})

    def __post_init__(self) -> None:
        self.broadcaster = Broadcaster(
            emit=self._emit,
            build=self._build,
            heartbeat=lambda _, __: Heartbeat(room=1, comments=1, counts=None),
            workshops=lambda: self.living,
            has_listeners=lambda _, audience: audience not in self.absent,
            on_gone=self.gone.append,
            refresh=self.refreshed.extend,
            on_beat=lambda _: self.beats.append(self.now_s),
            on_sent=lambda audience, part, seconds: self.took.append((f"{audience}.{part}", seconds)),
            monotonic=lambda: self.now_s,
        )

    def _emit(self, event: str, message: Message, room: str) -> None:
        self.sent.append((event, room))
        self.messages.append((event, message))

    def _build(self, workshop_id: str, audience: Audience, part: Part) -> Message | None:
        self.now_s += self.building_s
        self.built.append(f"{audience}.{part}")
        if workshop_id in self.deleted:
            return None
        if workshop_id in self.broken:
            raise RuntimeError("no such table")
        if part == "comments" and self.comments is not None:
            return self.comments
        return SessionEnded(code=f"{audience} {part}")


def test_a_change_after_a_quiet_time_goes_out_at_once_to_every_audience() -> None:
    room = Room()

    room.broadcaster.mark("w", "room")
    room.broadcaster.send_due()

    assert room.sent == [
        ("console.room", "console:w"),
        ("projector.room", "projector:w"),
        ("viewer.room", "viewer:w"),
        ("phone.room", "phone:w"),
    ]


def test_many_changes_within_the_pace_become_one_message() -> None:
    room = Room()
    room.broadcaster.mark("w", "counts")
    room.broadcaster.send_due()
    room.sent.clear()

    for _ in range(100):
        room.broadcaster.mark("w", "counts")
        room.broadcaster.send_due()
    early = list(room.sent)
    room.now_s += PACE_S["console", "counts"]
    room.broadcaster.send_due()

    assert early == []
    assert room.sent == [("console.counts", "console:w")]


def test_the_last_change_is_never_left_unsent() -> None:
    room = Room()
    room.broadcaster.mark("w", "comments")
    room.broadcaster.send_due()
    room.broadcaster.mark("w", "comments")

    wait_s = room.broadcaster.send_due()
    room.now_s += wait_s
    room.sent.clear()
    room.broadcaster.send_due()

    assert 0 < wait_s <= PACE_S["console", "comments"] + 1e-9
    assert room.sent == [("console.comments", "console:w")]


def test_phones_are_never_sent_who_has_answered() -> None:
    room = Room()

    room.broadcaster.mark("w", "counts")
    room.broadcaster.send_due()

    assert not [event for event, _ in room.sent if event.startswith("phone")]


def test_a_part_that_is_slow_to_count_is_sent_less_often() -> None:
    room = Room(building_s=0.1)
    room.broadcaster.mark("w", "counts")
    room.broadcaster.send_due()
    room.sent.clear()

    room.broadcaster.mark("w", "counts")
    room.now_s += PACE_S["console", "counts"]
    room.broadcaster.send_due()

    assert room.sent == []


def test_one_workshop_that_fails_does_not_keep_another_waiting() -> None:
    room = Room(broken={"bad"})

    room.broadcaster.mark("bad", "room")
    room.broadcaster.mark("w", "room")
    room.broadcaster.send_due()

    assert ("console.room", "console:w") in room.sent


def test_the_sockets_of_a_deleted_workshop_are_ended() -> None:
    room = Room(deleted={"w"})

    room.broadcaster.mark("w", "comments")
    room.broadcaster.send_due()

    assert set(room.gone) == {"w"}
    assert room.sent == []


def test_log_ins_that_ended_elsewhere_are_looked_for_at_every_heartbeat() -> None:
    room = Room()

    room.now_s += HEARTBEAT_S
    room.broadcaster.send_due()
    room.broadcaster.send_due()

    assert room.beats == [room.now_s]


def test_many_workshops_have_their_heartbeats_at_different_times_and_each_has_one() -> None:
    room = Room(
        living={f"workshop {number}" for number in range(100)}, absent={"projector", "phone", "viewer"}
    )

    at_once: list[int] = []
    for _ in range(BEAT_TURNS):
        before = len(room.sent)
        room.now_s += TURN_S
        room.broadcaster.send_due()
        at_once.append(len(room.sent) - before)

    assert sorted(set(room.sent)) == sorted(room.sent)
    assert sum(at_once) == len(room.living) == len(room.refreshed)
    assert max(at_once) <= 15


def test_every_screen_hears_a_heartbeat() -> None:
    room = Room()

    room.now_s += HEARTBEAT_S
    room.broadcaster.send_due()

    assert room.sent == [
        ("heartbeat", "console:w"),
        ("heartbeat", "projector:w"),
        ("heartbeat", "viewer:w"),
        ("heartbeat", "phone:w"),
    ]


def test_what_nobody_of_this_process_would_hear_is_not_counted() -> None:
    room = Room(absent={"console", "projector", "viewer"})

    room.broadcaster.mark("w", "room", "counts")
    room.now_s += HEARTBEAT_S
    room.broadcaster.send_due()

    assert room.built == ["phone.room"]
    assert room.sent == [("heartbeat", "phone:w"), ("phone.room", "phone:w")]


def test_how_long_counting_and_sending_took_is_told() -> None:
    room = Room(building_s=0.25, absent={"projector", "viewer"})

    room.broadcaster.mark("w", "comments")
    room.broadcaster.send_due()

    assert room.took == [("console.comments", 0.25), ("phone.comments", 0.25)]


def many_comments(revision: int) -> PhoneComments:
    """Some 60 KB of them."""
    comment = CommentView(
        id="c", item="i", text="x" * 500, upvotes=0, is_pinned=False, is_answered=False, cluster=""
    )
    return PhoneComments(revision=revision, comments=[comment] * 100)


def test_whoever_makes_comments_change_all_the_time_makes_phones_read_little() -> None:
    room = Room(absent={"console", "projector", "viewer"})
    for number in range(600):
        room.comments = many_comments(number)
        room.broadcaster.mark("w", "comments")
        room.broadcaster.send_due()
        room.now_s += 0.1

    sent_b = sum(len(m.model_dump_json()) for event, m in room.messages if event == "phone.comments")

    assert sent_b < 60 * 8_000 + 2 * 64_000


def test_a_heartbeat_names_the_comments_that_were_sent_while_newer_ones_wait_for_their_pace() -> None:
    room = Room(absent={"console", "projector", "viewer"}, comments=many_comments(7))
    room.broadcaster.mark("w", "comments")
    room.broadcaster.send_due()
    room.broadcaster.mark("w", "comments")

    room.now_s += HEARTBEAT_S
    room.broadcaster.send_due()

    beats = [m for event, m in room.messages if event == "heartbeat"]
    assert [beat.comments for beat in beats if isinstance(beat, Heartbeat)] == [7]
