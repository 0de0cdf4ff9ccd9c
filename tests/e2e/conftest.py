"""One server and one browser for all files here: fixtures imported into a module would start anew in each."""

from tests.e2e.house import house, show

__all__ = ["house", "show"]
