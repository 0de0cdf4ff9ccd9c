"""A machine with a clock that jumps, a disk that fails to sync, and a kill at any step, for one program.

libfiu and faketime are packages of the system, so that a test would need rights to install them. The C
compiler that most machines for development have is enough for the few calls that matter here; without one
the tests say so.
"""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_name("preload.c")
VARIABLE = "ROOLITUS_TEST_ORDERS"
FIELDS = ("clock_ahead_s", "fail_every", "syncs", "failed", "kill_at", "steps")
SIZE = 8


class Orders:
    """What a machine is to do, obeyed from its next call on, and what it has counted: a shared file."""

    def __init__(self, path: Path) -> None:
        with path.open("r+b") as file:
            self._shared = mmap.mmap(file.fileno(), SIZE * len(FIELDS))

    def set_clock_ahead(self, seconds: int) -> None:
        self._write("clock_ahead_s", seconds)

    def fail_every(self, syncs: int) -> None:
        """Of so many syncs of the disk one fails; 0: all are well again."""
        self._write("fail_every", syncs)

    def kill_at(self, step: int) -> None:
        """Kills whoever makes this step, counted from now, before it changes anything on the disk."""
        self._write("steps", 0)
        self._write("kill_at", step)

    @property
    def failed_syncs(self) -> int:
        return self._read("failed")

    @property
    def syncs(self) -> int:
        return self._read("syncs")

    @property
    def steps(self) -> int:
        """Writes, syncs, truncations, renames and deletions since `kill_at`."""
        return self._read("steps")

    def _write(self, name: str, value: int) -> None:
        struct.pack_into("q", self._shared, SIZE * FIELDS.index(name), value)

    def _read(self, name: str) -> int:
        found: int = struct.unpack_from("q", self._shared, SIZE * FIELDS.index(name))[0]
        return found


class Machine(Orders):
    """What a program started with `environment` takes for its machine."""

    def __init__(self, folder: Path) -> None:
        compiler = shutil.which(os.environ.get("CC", "cc"))
        if compiler is None:
            pytest.skip("no C compiler")
        library, orders = folder / "preload.so", folder / "orders"
        options = ["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", str(library), str(SOURCE), "-ldl"]
        compiled = subprocess.run([compiler, *options], capture_output=True, text=True, check=False)
        assert compiled.returncode == 0, compiled.stderr
        orders.write_bytes(bytes(SIZE * len(FIELDS)))
        super().__init__(orders)
        self.environment: Mapping[str, str] = {"LD_PRELOAD": str(library), VARIABLE: str(orders)}


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)
