"""What of the wire format never reaches a handler."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.live.packets import BadPacket, SafePacket


def test_an_event_with_one_object_passes() -> None:
    packet = SafePacket(encoded_packet='27["vote.cast",{"item":"sellers"}]')

    assert packet.data == ["vote.cast", {"item": "sellers"}]


@pytest.mark.parametrize(
    "frame",
    [
        '2["connect",{"token":"forged"}]',
        '2["disconnect",{}]',
        '2["vote.cast"]',
        '2["vote.cast",1]',
        '2["vote.cast",[]]',
        '2["vote.cast",{},{}]',
        "2[1,{}]",
        "2{}",
        "2",
        '51-["vote.cast",{"_placeholder":true,"num":0}]',
        '61-7[{"_placeholder":true,"num":0}]',
    ],
)
def test_everything_else_that_a_client_can_make_up_is_refused(frame: str) -> None:
    with pytest.raises(BadPacket):
        SafePacket(encoded_packet=frame)


@given(st.text(max_size=60))
def test_no_frame_becomes_an_event_of_another_shape(frame: str) -> None:
    try:
        packet = SafePacket(encoded_packet="2" + frame)
    except (ValueError, IndexError):
        return

    assert isinstance(packet.data[0], str)
    assert isinstance(packet.data[1], dict)
