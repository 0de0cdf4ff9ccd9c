"""Long fault tests run when they are asked for: `pytest -m faults`, `make faults`."""

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "faults" in config.option.markexpr:
        return
    for item in items:
        if item.path.parent.name == "faults" and item.get_closest_marker("faults"):
            item.add_marker(pytest.mark.skip(reason="long; run with -m faults"))
