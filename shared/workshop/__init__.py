"""The rules of a workshop: pure functions over values; no I/O, framework, clock, randomness or locale.

definition  what is asked: steps, items, options, roles, stages
state       where the workshop is: current step, each item's phase and round
commands    what a facilitator may do to the state, and what refuses it
own_items   what a facilitator adds to what is asked
beforehand  answering before the workshop, sealed until the room opens
answers     what a participant may answer, and what refuses it
table_mode  several people at one device

RULES.md numbers every rule; the tests name the numbers.
"""
