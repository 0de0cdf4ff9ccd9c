"""The subcommands of `roolitus`, one file a subject."""
