"""`roolitus structure`: the role structure of a file of answers, without a server."""

from __future__ import annotations

import json
from typing import Literal

import click

from facilitator.cli import existing_file, fail
from facilitator.commands.answers_csv import AnswersError, read_answers
from facilitator.commands.structure_text import written
from shared.consensus import Scale, compare_groups, consensus_of, groups_to_json, to_json
from shared.definitions import DefinitionError, load_definition, load_model
from shared.locales import LANGUAGES, Language
from shared.results.disclosure import tellable_groups
from shared.workshop.definition import Definition


@click.command()
@click.argument("answers")
@click.option(
    "--set",
    "item_set",
    type=click.Choice(["short", "full"]),
    default="full",
    show_default=True,
    help="Which questions count.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="fi", show_default=True)
def structure(answers: str, item_set: Literal["short", "full"], form: str, language: Language) -> None:
    """Compute the role structure that the ANSWERS of a CSV file lead to.

    One row a participant; row 1 holds item ids. A cell is a level number (from 1) or an option id, empty =
    no answer. Further columns: asis.<role> (none, part, own), friction ("sell>grow>aware"), group.
    """
    path = existing_file(answers)
    try:
        definition, model = load_definition(), load_model()
        read = read_answers(path.read_bytes(), definition, item_set)
    except (AnswersError, OSError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else str(problem)
        return fail(f"{path.name}: {reason}")
    except DefinitionError as problem:
        return fail(str(problem))
    if read.left_out:
        click.echo(f"roolitus: not in the {item_set} set, left out: {', '.join(read.left_out)}", err=True)
    scales = _scales(definition)
    expected = {
        item.id for item in definition.asked(item_set) if item.id in scales and item.step != _LAST_STEP
    }
    consensus = consensus_of(model, read.ballots, expected=expected, extra_scales=scales)
    if form == "text":
        click.echo(written(model, consensus, definition, language))
        return None
    shape = {"model": model.version, "questions": definition.version, "set": item_set, **to_json(consensus)}
    if read.has_groups:
        shape["groups"] = groups_to_json(
            compare_groups(model, read.ballots, disclose=tellable_groups, extra_scales=scales)
        )
    click.echo(json.dumps(shape, ensure_ascii=False, indent=2))
    return None


_LAST_STEP = "consent"
"""Its votes are on the finished structure, so they cannot be part of what it is made of."""


def _scales(definition: Definition) -> dict[str, Scale]:
    return {
        item.id: Scale(item.levels[0], item.levels[-1])
        for item in definition.items.values()
        if item.has_levels
    }
