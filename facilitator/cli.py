"""The `roolitus` command."""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path

import click

COMMANDS = {
    "serve": "facilitator.commands.serve",
    "demo": "facilitator.commands.demo",
    "rehearse": "facilitator.commands.rehearse",
    "export": "facilitator.commands.export",
    "import": "facilitator.commands.import_results:import_results",
    "compare": "facilitator.commands.compare:compare_workshops",
    "structure": "facilitator.commands.structure",
    "calibrate": "facilitator.commands.calibrate",
    "bench": "tools.bench.command:bench",
    "check": "facilitator.commands.operate",
    "backup": "facilitator.commands.operate",
    "restore": "facilitator.commands.operate",
    "purge": "facilitator.commands.operate",
    "reset-password": "facilitator.commands.operate",
    "log-in-link": "facilitator.commands.operate",
    "disable-account": "facilitator.commands.operate",
    "enable-account": "facilitator.commands.operate",
    "second-factor-off": "facilitator.commands.operate",
    "make-owner": "facilitator.commands.operate",
    "rotate-secret": "facilitator.commands.operate",
    "mail": "facilitator.commands.mail",
}
"""Command -> the module that holds it, with the name it has there where that differs. Loaded only when asked
for: `serve` must patch before anything else loads."""


DEVELOPMENT = frozenset({"bench"})
"""Commands that only a clone has: their modules are not installed with the program."""


def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _absent(name: str) -> click.Command:
    """A command that says where it would be found."""

    @click.command(
        name,
        context_settings={"ignore_unknown_options": True},
        short_help="Only in a clone that is set up for development.",
    )
    @click.argument("arguments", nargs=-1)
    def absent(arguments: tuple[str, ...]) -> None:  # noqa: ARG001  # whatever is given, the answer is the same
        """Says that this installation is without the command."""
        fail(f"{name}: only in a clone of the source, as .venv/bin/roolitus {name} after `make setup`")

    return absent


class LazyGroup(click.Group):
    """A command group whose commands are imported when they are run or listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """The names of all commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        """The command of a name, loaded now."""
        if name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[name].partition(":")
        if name in DEVELOPMENT and not _is_there(module):
            return _absent(name)
        command: click.Command = getattr(importlib.import_module(module), attribute or name.replace("-", "_"))
        return command


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="roolitus")
def main() -> None:
    """Live workshops that decide the roles of a sales organisation."""


class Numbers(click.ParamType[tuple[int, ...]]):
    """Several whole numbers, as `1,2`; none for an empty text."""

    name = "numbers"

    def __init__(self, low: int, high: int) -> None:
        """Each is at least `low` and at most `high`."""
        self._low, self._high = low, high

    def convert(
        self, value: str | tuple[int, ...], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """The numbers, in the order given."""
        if isinstance(value, tuple):
            return value
        try:
            numbers = tuple(int(word) for word in value.split(",") if value)
        except ValueError:
            numbers = (self._low - 1,)
        if not all(self._low <= number <= self._high for number in numbers):
            self.fail(f"{value!r} is not {self._low} to {self._high}, or several of these as 1,2", param, ctx)
        return numbers


def fail(message: str) -> None:
    """Ends a command with one clear line for each problem and exit status 2."""
    for line in message.splitlines():
        click.echo(f"roolitus: {line}", err=True)
    raise SystemExit(2)


def existing_file(value: str) -> Path:
    """A path given on the command line that must be a file."""
    path = Path(value)
    if not path.is_file():
        fail(f"{value}: no such file")
    return path
