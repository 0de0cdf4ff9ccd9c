from __future__ import annotations

from tools.check_sizes import find_long, main


def lines_of(first: str, count: int) -> str:
    return first + "\n" + "    one = 1\n" * (count - 1)


def test_a_function_of_eighty_lines_passes_and_a_longer_one_is_named() -> None:
    source = lines_of("def short():", 80) + "\n\n" + lines_of("def long():", 81)

    assert list(find_long(source)) == [(83, "long", 81, 80)]


def test_a_class_of_more_than_three_hundred_lines_is_named() -> None:
    assert list(find_long(lines_of("class Wide:", 301))) == [(1, "Wide", 301, 300)]


def test_the_product_has_no_function_or_class_that_is_too_long() -> None:
    assert main() == 0
