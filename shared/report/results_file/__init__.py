"""The results file (JSON): writing it, reading it back, checking it."""
