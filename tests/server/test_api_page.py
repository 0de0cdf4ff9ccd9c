"""The examples of docs/api.md are run against a real server, as a reader would run them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.server.wire import PASSWORD, PATIENCE_S, venue

PAGE = Path(__file__).resolve().parents[2] / "docs" / "api.md"
BLOCKS = re.findall(r"^```(sh|python)\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_every_example_of_the_page_runs(tmp_path: Path) -> None:
    assert [language for language, _ in BLOCKS] == ["sh", "sh", "python"]
    with venue(tmp_path / "data") as place:
        body = {
            "name": "Esimerkki",
            "scopes": ["workshops.read", "workshops.write", "results.read"],
            "days": 1,
            "password": PASSWORD,
        }
        token = place.post("/api/tokens", body).json()["token"]
        environment = {**os.environ, "ROOLITUS_ADDRESS": place.address, "ROOLITUS_TOKEN": token}
        outputs = []
        for language, code in BLOCKS:
            command = ["sh", "-ec", code] if language == "sh" else [sys.executable, "-c", code]
            run = subprocess.run(
                command, env=environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False
            )
            assert run.returncode == 0, run.stderr
            outputs.append(run.stdout)

        assert '"next":null' in outputs[0]
        assert '"code":' in outputs[1]
        assert outputs[2].startswith("Myyntiorganisaation roolit version ")
