"""Settings of the whole suite."""

from hypothesis import settings

# A machine that does something else meanwhile is slow, not wrong. The rest stays as Hypothesis has it: other
# cases at every run on a desk, the same ones at every run of CI.
settings.register_profile("roolitus", settings.default, deadline=None)
settings.load_profile("roolitus")
