"""Both event loops keep the contract of `Loop`, and a workshop is held on the one that is not the default.

Each runs in a separate process, since a loop patches the whole of it. `make test-gevent` runs all tests of
the server on gevent.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from shared.definitions import load_definition
from tests.server.wire import venue

ROOT = Path(__file__).parents[2]
DEAL_SIZE = load_definition().items["deal_size"].options[0].id
CONTRACT = """
from facilitator.host.loops import chosen_loop
loop = chosen_loop()
loop.patch()

import os, socket, threading, time, urllib.request
from facilitator.host.server import listen

real_sleep = __import__("ctypes").CDLL(None).usleep
seen = []

# A call in a real thread holds up nobody but its caller, which gets what it returns and what it raises.
for run in (loop.run_blocking, loop.make_threads("some", 1)):
    ticks = []
    is_over = False
    def tick():
        while not is_over:
            ticks.append(1)
            time.sleep(0.001)
    ticking = threading.Thread(target=tick)
    ticking.start()
    assert run(lambda: real_sleep(200_000) or "done") == "done"
    is_over = True
    ticking.join()
    assert len(ticks) > 3, "a blocking call held the others up"
    try:
        run(lambda: 1 // 0)
    except ZeroDivisionError:
        seen.append("raised")

# What is begun runs beside everything else, and waits for a file without holding it up.
reader, writer = os.pipe()
has_read = threading.Event()
def read():
    loop.wait_readable(reader)
    seen.append(os.read(reader, 10))
    has_read.set()
loop.begin(read)
time.sleep(0)
assert not has_read.is_set()
os.write(writer, b"now")
assert has_read.wait(10)

# A listener is served until it is stopped.
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [environ["PATH_INFO"].encode()]
listener, port = listen("127.0.0.1", 0, is_fixed=True)
serving = loop.serve(listener, app, 10, lambda cookies: "")
with urllib.request.urlopen(f"http://127.0.0.1:{port}/hello", timeout=10) as answer:
    seen.append(answer.read())
loop.begin(serving.stop)
serving.wait()
print(seen)
"""


@pytest.mark.parametrize("name", ["eventlet", "gevent"])
def test_a_loop_keeps_its_contract(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", CONTRACT],
        cwd=ROOT,
        env={**os.environ, "ROOLITUS_LOOP": name},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.stdout.strip() == "['raised', 'raised', b'now', b'/hello']", done.stderr


def test_a_workshop_is_held_on_gevent(tmp_path: Path) -> None:
    with venue(tmp_path / "data", {"ROOLITUS_LOOP": "gevent"}) as place:
        seats = [place.join() for _ in range(3)]
        phones = [seat.phone() for seat in seats]
        hostile = place.join().phone()

        hostile.send('42["connect",{"audience":"console"}]')
        refused = [
            phone.error("vote.cast", seat.vote(answer=DEAL_SIZE))
            for seat, phone in zip(seats, phones, strict=True)
        ]

        assert hostile.is_closed()
        assert refused == [None, None, None]
        # Messages to a room go straight to the sockets, as on eventlet.
        assert "direct writing is off" not in place.server.log.read_text()
        assert place.server.stop() == 0


@pytest.mark.parametrize(
    ("name", "hidden", "words"),
    [("asyncio", "", "it can be eventlet or gevent"), ("gevent", "gevent", "pip install 'roolitus[gevent]'")],
)
def test_a_loop_that_cannot_be_used_is_refused_with_what_mends_it(
    tmp_path: Path, name: str, hidden: str, words: str
) -> None:
    program = f"import sys; sys.modules[{hidden!r}] = None; from facilitator.cli import main; main()"

    done = subprocess.run(
        [sys.executable, "-c", program, "serve", "--port", "0"],
        cwd=ROOT,
        env={**os.environ, "ROOLITUS_LOOP": name, "ROOLITUS_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 2
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1
