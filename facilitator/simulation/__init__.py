"""Scripted people: the demo, the rehearsal and the phones of a benchmark."""
