"""docs/model-report.md: how well the model does, in sample and on companies that were left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tools.fit.trying import CERTAINTIES, Neighbours, Trial

_HEAD = """\
# How well the model agrees with its raters

Written by `make fit`; edits are lost. `tools/fit/README.md` says what the companies are.

**The raters are language models that were asked to judge as consultants; none is a person.** The panel is
{companies} made-up companies with three raters each; {further} further ones, with one or two raters, are
learned from and never measured. "In sample" are the companies of the panel, which the shipped model was
learned from. "Left out" means: the panel was dealt into {folds} folds, companies that differ in one or two
things together, and each was judged by a model that was learned without its fold, {times}.

- *unanimous*: statements (a role of a company) on which all three raters agree
- *sure*: those of which all three are sure as well
- *every rater*: agreement with each single rater. Raters agree with each other in 92 %.
- *numbers*: companies whose number of dedicated roles lies within the three raters' numbers. Of one rater
  it lies within those of the other two in 77 %.
- *coverage*: segments that all raters cover alike
"""


def report_md(
    companies: tuple[int, int],
    folds: int,
    times: int,
    in_sample: Mapping[str, Trial],
    left_out: Mapping[str, Trial],
    *,
    thresholds: tuple[float, float],
    neighbours: Mapping[str, Neighbours],
) -> str:
    """The whole page; the trials and the neighbours are by name of what was asked.

    `companies`: how many are in the panel, and how many further ones were learned from.
    """
    dealt = "once" if times == 1 else f"{times} times"
    parts = [
        _HEAD.format(companies=companies[0], further=companies[1], folds=folds, times=dealt),
        "## All statements\n",
        _table(
            ["asked", "", "unanimous", "sure", "every rater", "numbers", "coverage"],
            [
                [name, how, *figures_of(trials[name])]
                for name in left_out
                for how, trials in (("in sample", in_sample), ("left out", left_out))
                if name in trials
            ],
        ),
        "\n## By role: unanimous statements\n",
        _table(
            ["role", *(f"{name}, {how}" for name in in_sample for how in ("in sample", "left out"))],
            _by_role(in_sample, left_out),
        ),
        "\n## How certain\n",
        f"A status whose chance is {thresholds[0]:.0%} or more is *firm*, from {thresholds[1]:.0%} on",
        "*likely*, else *open*; no status is firm that a question which was not asked could change. Right",
        "means: as a single rater says; in brackets, of the unanimous statements. Companies left out.\n",
        _table(
            ["asked", "certainty", "share of statements", "right"],
            [row for name, trial in left_out.items() for row in _certainty_rows(name, trial)],
        ),
        "\n## Companies like yours\n",
        "Does what the raters of the three nearest companies say hold for a company left out? Shared:",
        "how often one of their raters and one of the company's own say the same of a role. Right: of the",
        "unanimous statements, how often most raters nearby say it. By chance: with raters of any company in",
        "place of the nearest. The nearest and farthest fifth: of the comparisons, by their distance.\n",
        _table(
            ["asked", "shared", "by chance", "nearest fifth", "farthest fifth", "right", "by chance"],
            [_neighbours_row(name, found) for name, found in neighbours.items()],
        ),
    ]
    return "\n".join(parts) + "\n"


def figures_of(trial: Trial) -> list[str]:
    """The five shares, with what they are shares of."""
    pairs = (trial.unanimous(), trial.sure(), trial.every(), trial.numbers(), trial.coverage())
    return [f"{hits / of:.1%} ({hits}/{of})" for hits, of in pairs]


def _by_role(in_sample: Mapping[str, Trial], left_out: Mapping[str, Trial]) -> list[list[str]]:
    roles = list(dict.fromkeys(one.role for one in next(iter(in_sample.values())).statements))
    rows = []
    for role in roles:
        row = [role]
        for name in in_sample:
            for trial in (in_sample[name], left_out[name]):
                hits, of = trial.of_role(role).unanimous()
                row.append(f"{hits / of:.0%} ({hits}/{of})")
        rows.append(row)
    return rows


def _certainty_rows(name: str, trial: Trial) -> list[list[str]]:
    rows = []
    for certainty in CERTAINTIES:
        part = trial.of_certainty(certainty)
        if part.statements:
            (right, of), (alike, unanimous) = part.every(), part.unanimous()
            share = len(part.statements) / len(trial.statements)
            rows.append(
                [name, certainty, f"{share:.0%}", f"{right / of:.1%} ({alike / max(1, unanimous):.1%})"]
            )
    return rows


def _neighbours_row(name: str, found: Neighbours) -> list[str]:
    by_distance = [share for _, share in sorted(zip(found.distances, found.shared, strict=True))]
    fifth = len(by_distance) // 5
    shares = (
        _mean(found.shared),
        _mean(found.by_chance),
        _mean(by_distance[:fifth]),
        _mean(by_distance[-fifth:]),
        _mean([float(one) for one in found.right]),
        _mean(found.right_by_chance),
    )
    return [name, *(f"{share:.1%}" for share in shares)]


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
