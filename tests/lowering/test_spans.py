"""A place survives being packed into one number."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zmqforklint.form.spans import between, last_line_of, line_of, place_of, span_of

NUMBERS = st.integers(0, 5_000_001)  # no larger file is read
PLACES = st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS)


@given(PLACES)
def test_a_place_is_given_back(place: tuple[int, int, int, int]) -> None:
    span = span_of(*place)
    assert (place_of(span), line_of(span), last_line_of(span)) == (place, place[0], place[2])


@given(PLACES, PLACES)
def test_spans_are_in_the_order_of_their_places(one: tuple[int, int, int, int], two: tuple[int, int, int, int]) -> None:
    assert (span_of(*one) < span_of(*two)) == (one < two)


@given(PLACES, PLACES)
def test_what_lies_between_begins_with_the_first_and_ends_with_the_last(
    first: tuple[int, int, int, int], last: tuple[int, int, int, int]
) -> None:
    assert place_of(between(span_of(*first), span_of(*last))) == (*first[:2], *last[2:])


def test_what_lies_beyond_the_largest_file_is_told_by_the_last_place() -> None:
    assert place_of(span_of(1, 10**8, 1, 10**9)) == (1, 2**23 - 1, 1, 2**23 - 1)
