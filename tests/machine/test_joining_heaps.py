"""Values and heaps: joins only ever add, and a copy shares nothing that either side writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zmqforklint.form.spans import span_of
from zmqforklint.machine.care import APART, Care
from zmqforklint.machine.heap import VARIANTS, Address, Heap, Reading, Variant
from zmqforklint.machine.processes import Process
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.trail import Trail
from zmqforklint.machine.values import (
    ABSENT,
    ALTERNATIVES,
    UNKNOWN,
    UNKNOWN_ATOM,
    Atom,
    Constant,
    External,
    Pid,
    Value,
    constant,
    is_discriminating,
    join_values,
    one,
)
from zmqforklint.machine.ways import DOUBTFUL, SURE, Way, add, further, is_sure

FIRST = Process(None, None)
CHILD = FIRST.child(("main.py", span_of(1, 1, 1, 9)))
ROOT = Trail(Care())
FRAME, THING, OTHER = (
    Address(index, "instance", ("main.py", span_of(index, 1, index, 2)), FIRST, None, ROOT) for index in (0, 1, 40)
)
ADDRESSES = (FRAME, THING, OTHER)
KEYS = ("a", "b", "c")
QUICK = settings(max_examples=40, deadline=None, database=None)

atoms: st.SearchStrategy[Atom] = st.sampled_from(
    [
        *(Constant(value) for value in (None, True, False, 0, 1, "x", "y")),
        *(Pid(FIRST), Pid(CHILD), External("os.sep"), UNKNOWN_ATOM, *ADDRESSES),
    ]
)
values: st.SearchStrategy[Value] = st.frozensets(atoms, min_size=1, max_size=3)


@dataclass(frozen=True, slots=True)
class Write:
    """One thing that a program does to a heap."""

    how: str
    address: Address
    key: str
    value: Value

    def apply(self, heap: Heap) -> None:
        if self.how == "put":
            heap.put(self.address, {self.key: self.value})
        elif self.how == "drop":
            heap.drop(self.address)
        elif self.address in heap and self.how == "delete":
            heap.delete(self.address, self.key)
        elif self.address in heap:
            writer: Callable[[Address, str, Value], None] = heap.set if self.how == "set" else heap.add
            writer(self.address, self.key, self.value)


writes = st.lists(
    st.builds(
        Write,
        st.sampled_from(["put", "set", "set", "add", "delete", "drop"]),
        st.sampled_from(ADDRESSES),
        st.sampled_from(KEYS),
        values,
    ),
    max_size=12,
)


@st.composite
def heaps(draw: st.DrawFn) -> Heap:
    """A heap as programs make them: written, and joined from a few paths, so that records have variants."""
    result = made(draw(writes))
    for more in draw(st.lists(writes, max_size=3)):
        path = result.copy()
        for write in more:
            write.apply(path)
        result = result.join(path)
    return result


def made(what: list[Write]) -> Heap:
    heap = Heap(Reading())
    for write in what:
        write.apply(heap)
    return heap


def dump(heap: Heap) -> dict[Address, frozenset[frozenset[tuple[object, Value]]]]:
    """The contents, the order of the variants left out."""
    found = {}
    for address in ADDRESSES:
        record = heap.record(address)
        if record is not None:
            found[address] = frozenset(map(_frozen, record.variants))
    return found


def _frozen(variant: Variant) -> frozenset[tuple[object, Value]]:
    return frozenset((key, value) for key, value in variant.items() if value != ABSENT)


def covers(larger: Heap, smaller: Heap) -> bool:
    """Whether every field of the one may hold whatever it may hold in the other."""
    return all(
        join_values(larger.get(address, key), smaller.get(address, key)) == larger.get(address, key)
        for address in smaller.addresses()
        for key in KEYS
    )


@QUICK
@given(values, values)
def test_joined_value_may_be_either(left: Value, right: Value) -> None:
    assert join_values(left, right) == left | right == join_values(right, left)


@QUICK
@given(values, values)
def test_value_that_has_nothing_new_is_the_same_object(left: Value, right: Value) -> None:
    joined = join_values(left, right)
    assert (joined is left) == (right <= left)
    assert join_values(joined, right) is joined


def test_value_with_too_many_constants_forgets_them_and_keeps_what_decides() -> None:
    value = one(Pid(FIRST)) | constant(None)
    for number in range(ALTERNATIVES + 5):
        value = join_values(value, constant(number))
    assert {atom for atom in value if is_discriminating(atom)} == {Pid(FIRST), Constant(None)}
    assert value >= UNKNOWN
    assert len(value) <= ALTERNATIVES
    assert join_values(value, UNKNOWN) is value


def test_constants_of_different_types_are_different() -> None:
    assert len({Constant(True), Constant(1), Constant(1.0)}) == 3
    assert Constant("a") == Constant("a")


@QUICK
@given(heaps(), heaps())
def test_joined_heap_covers_both(left: Heap, right: Heap) -> None:
    joined = left.join(right)
    assert covers(joined, left)
    assert covers(joined, right)


@QUICK
@given(heaps(), heaps())
def test_join_leaves_its_sources_as_they_were(left: Heap, right: Heap) -> None:
    before = dump(left), dump(right)
    left.join(right)
    assert (dump(left), dump(right)) == before


@QUICK
@given(heaps())
def test_join_with_itself_is_the_same_object(heap: Heap) -> None:
    assert heap.join(heap) is heap
    assert heap.join(heap.copy()) is heap


@QUICK
@given(heaps(), heaps())
def test_join_with_what_is_in_it_already_adds_nothing(left: Heap, right: Heap) -> None:
    joined = left.join(right)
    assert joined.join(left) is joined
    assert covers(joined, joined.join(right))


@QUICK
@given(heaps(), writes)
def test_repeated_join_of_a_loop_comes_to_rest(heap: Heap, body: list[Write]) -> None:
    """What a loop's head does: joins what comes back, until that is nothing new."""
    for _ in range(40):
        back = heap.copy()
        for write in body:
            write.apply(back)
        joined = heap.join(back)
        if joined is heap:
            return
        heap = joined
    raise AssertionError("the loop never comes to rest")


@QUICK
@given(heaps(), heaps())
def test_order_of_the_sides_does_not_matter_for_what_fields_may_hold(left: Heap, right: Heap) -> None:
    one_way, other_way = left.join(right), right.join(left)
    for address in ADDRESSES:
        for key in KEYS:
            assert one_way.get(address, key) - ABSENT == other_way.get(address, key) - ABSENT


@QUICK
@given(heaps(), heaps(), writes, writes, st.integers(0, 3))
def test_writes_never_show_elsewhere(
    heap: Heap, other: Heap, to_original: list[Write], to_copy: list[Write], shape: int
) -> None:
    """Copies, and joins with what both sides share: each heap shows its own writes and no others."""
    family = {
        0: [heap, heap.copy()],
        1: [heap, other, heap.join(other)],
        2: [heap, heap.copy().join(other), other],
        3: [heap, heap.copy().join(heap), heap.copy().copy()],
    }[shape]
    family = [each for index, each in enumerate(family) if all(each is not known for known in family[:index])]
    for index, plan in ((0, to_original), (len(family) - 1, to_copy)):
        before = [dump(each) for each in family]
        for write in plan:
            write.apply(family[index])
        for position, each in enumerate(family):
            if position != index:
                assert dump(each) == before[position]


@QUICK
@given(heaps())
def test_variants_are_few(heap: Heap) -> None:
    for address in heap.addresses():
        record = heap.record(address)
        assert record is not None
        assert 1 <= len(record.variants) <= VARIANTS


def test_pid_stays_with_its_socket() -> None:
    heap = Heap(Reading())
    heap.put(THING, {"pid": one(Pid(FIRST)), "sock": one(FRAME)})
    renewed = heap.copy()
    renewed.set(THING, "pid", one(Pid(CHILD)))
    renewed.set(THING, "sock", one(OTHER))
    joined = heap.join(renewed)
    record = joined.record(THING)
    assert record is not None
    assert [(variant["pid"], variant["sock"]) for variant in record.variants] == [
        (one(Pid(FIRST)), one(FRAME)),
        (one(Pid(CHILD)), one(OTHER)),
    ]
    assert joined.get(THING, "sock") == {FRAME, OTHER}


def test_field_set_on_one_path_only_may_be_absent() -> None:
    heap = Heap(Reading())
    heap.put(THING, {"a": constant("x")})
    longer = heap.copy()
    longer.set(THING, "b", constant("y"))
    assert heap.join(longer).get(THING, "b") == ABSENT | constant("y")
    assert heap.get(THING, "b") == ABSENT
    assert heap.get(OTHER, "a") == ABSENT


def test_setting_the_same_value_everywhere_puts_variants_together_again() -> None:
    heap = Heap(Reading())
    heap.put(THING, {"a": constant(None)})
    other = heap.copy()
    other.set(THING, "a", constant(True))
    joined = heap.join(other)
    joined.set(THING, "a", constant("x"))
    record = joined.record(THING)
    assert record is not None
    assert [dict(variant) for variant in record.variants] == [{"a": constant("x")}]


def test_states_of_other_processes_never_join() -> None:
    heap = Heap(Reading())
    heap.put(FRAME, {"a": constant(1)})
    mine = State(FIRST, heap)
    child = mine.copy(CHILD)
    assert gather([mine, child], FRAME) == [mine, child]


def test_states_that_differ_decisively_in_the_frame_stay_apart_up_to_a_few() -> None:
    states = []
    for number in range(APART + 2):
        heap = Heap(Reading())
        pid = FIRST.child(("main.py", span_of(number, 1, number, 2)))
        heap.put(FRAME, {"pid": one(Pid(pid))})
        states.append(State(FIRST, heap))
    kept = gather(states, FRAME)
    assert len(kept) == APART
    assert kept[-1].heap.get(FRAME, "pid") >= states[-1].heap.get(FRAME, "pid")


def test_doubt_is_gone_where_a_sure_path_leads_as_well() -> None:
    heap = Heap(Reading())
    sure, doubtful = State(FIRST, heap), State(FIRST, heap.copy(), DOUBTFUL)
    assert not doubtful.join(sure).doubt
    assert sure.join(doubtful) is sure
    assert doubtful.join(doubtful.copy()).doubt


def test_doubt_is_gone_where_both_outcomes_of_a_test_meet() -> None:
    holds, fails = (State(FIRST, Heap(Reading()), further(SURE, "test", outcome)) for outcome in (True, False))
    other = State(FIRST, Heap(Reading()), further(SURE, "other", True))
    assert not holds.join(fails).doubt
    assert holds.join(other).doubt == DOUBTFUL
    inner = State(FIRST, Heap(Reading()), further(holds.doubt, "other", True))
    assert holds.join(inner).doubt == holds.doubt


@pytest.mark.parametrize(
    ("gone", "sure"),
    [
        (["a", "!a"], True),
        (["a b", "a !b", "!a"], True),
        (["a b", "!a b", "!b"], True),
        (["a b", "!a c", "!b", "!c"], True),
        (["a", "b"], False),
        (["a b", "!a !b"], False),
        (["a b", "!a"], False),
        (["a", "a"], False),
    ],
)
def test_ways_are_every_way_if_together_they_hold_however_the_tests_go(gone: list[str], sure: bool) -> None:
    ways: set[Way] = set()
    for each in gone:
        add(ways, frozenset((name.strip("!"), "!" not in name) for name in each.split()))
    assert is_sure(ways) is sure


def test_of_very_many_tests_a_way_tells_no_more_apart() -> None:
    long, other = SURE, SURE
    for number in range(20):
        long, other = further(long, number, True), further(other, number, number != 15)
    ways: set[Way] = set()
    add(ways, long)
    add(ways, other)
    assert not is_sure(ways)
    assert len(long) < 10


def test_process_is_one_for_one_fork() -> None:
    fork = ("main.py", span_of(1, 1, 1, 9))
    assert FIRST.child(fork) is FIRST.child(fork) is CHILD
    grandchild = CHILD.child(fork)
    assert grandchild is not CHILD
    assert grandchild.descends_from(FIRST)
    assert grandchild.descends_from(CHILD)
    assert not CHILD.descends_from(grandchild)
    assert not CHILD.descends_from(CHILD)
    assert grandchild.lineage() == [CHILD, grandchild]
    assert grandchild.forked_at(fork) == 2
