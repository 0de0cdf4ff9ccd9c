"""`python -m facilitator`: the same as the `roolitus` command."""

from facilitator.cli import main

main(prog_name="roolitus")
