"""What loops run over: the elements of an iterable, each handed to whoever asks for them."""

from __future__ import annotations

from collections.abc import Iterable

from zmqforklint.machine import chains, contents, iterating, lazily
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, find_in_class, find_in_metaclass
from zmqforklint.machine.enumerations import is_enumeration, members
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.machine import Arguments, Machine, Visit
from zmqforklint.machine.reach import within
from zmqforklint.machine.results import in_order
from zmqforklint.machine.rounds import Rounds, repeat
from zmqforklint.machine.sentinels import CALLS, call_again
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.subscripts import VIEW, is_attribute, items_of
from zmqforklint.machine.suspended import advance, resume
from zmqforklint.machine.values import TRUE, UNKNOWN, Atom, External, Pid, Spot, Value, constant, constant_of, one
from zmqforklint.machine.ways import further


def iterate(m: Machine, state: State, iterable: Value, spot: Spot, act: Activation, visit: Visit) -> list[State]:
    """Visits the elements of an iterable; gives the states after the last."""
    atoms = in_order(iterable)
    after: list[State] = []
    for atom in atoms:
        after.extend(_iterate_one(m, state if len(atoms) == 1 else state.copy(), atom, spot, act, visit))
    return gather(after, act.frame)


def _iterate_one(m: Machine, state: State, atom: Atom, spot: Spot, act: Activation, visit: Visit) -> list[State]:
    if isinstance(atom, Address):
        if atom.kind == "generator":
            return _run_generator(m, state, atom, spot, act, visit)
        if atom.kind in contents.KINDS:
            return _iterate_container(m, state, atom, spot, act, visit)
        if atom.kind == "class" and is_enumeration(atom):
            return _visit_each(state, members(state, atom), spot, act, visit)
        if atom.kind == "class" and find_in_metaclass(state, atom, "__iter__") is not None:
            return _iterate_by_method(m, state, atom, "__iter__", spot, act, visit)
        if atom.kind == VIEW and isinstance(atom.payload, Address):
            names = [constant(key) for key in state.heap.keys(atom.payload) if is_attribute(key)]
            return _visit_each(state, names, spot, act, visit)
        if atom.kind == "generator expression":
            return m.iterate_pending(m, state, atom, visit)
        if atom.kind == lazily.LAZY:
            rows = lazily.drawn(m, state, atom, spot, act)
            return [each for after, made in rows for each in iterate(m, after, made, spot, act, visit)]
        if atom.kind == "instance":
            return _iterate_instance(m, state, atom, spot, act, visit)
        if atom.kind == chains.CHAIN:
            return _iterate_container(m, state, chains.merged(m, state, atom, spot, act), spot, act, visit)
        if atom.kind == CALLS:
            return _call_until(m, state, atom, spot, act, visit)
    elements = contents.known_elements(state, atom)
    if elements is not None:
        return _visit_each(state, elements, spot, act, visit)
    return _visit_many(m, state, UNKNOWN, False, act, visit)


def _run_generator(m: Machine, state: State, atom: Address, spot: Spot, act: Activation, visit: Visit) -> list[State]:
    """The loop's body runs where the generator yields."""
    process = Pid(state.process)

    def yield_to(state: State, value: Value, inner: Activation) -> Results:
        advance(state, atom, process, by_loop=True)
        with act.any_number():
            return [(after, UNKNOWN) for after in visit(state, value)]

    return [after for after, _ in resume(m, state, atom, spot, act, yield_to)]


def _iterate_container(
    m: Machine, state: State, atom: Address, spot: Spot, act: Activation, visit: Visit
) -> list[State]:
    """Goes over what is in it on each of the ways on which it may hold something else."""
    record = state.heap.record(atom)
    if record is None or len(record.variants) == 1:
        return _iterate_variant(m, state, atom, spot, act, visit)
    ended: list[State] = []
    for variant in record.variants:
        piece = state.copy()
        piece.heap.put_variants(atom, [variant])
        piece.doubt = further(piece.doubt, (act.trail, spot), contents.has_elements(piece, atom) is not False)
        ended.extend(_iterate_variant(m, piece, atom, spot, act, visit))
    return gather(ended, act.frame)


def _iterate_variant(m: Machine, state: State, atom: Address, spot: Spot, act: Activation, visit: Visit) -> list[State]:
    whole = iterating.is_whole(state, atom)
    iterating.use(state, atom)
    known = contents.known_elements(state, atom) if whole else None
    if known is not None and len(known) <= contents.UNROLLED:
        ended = _visit_each(state, known, spot, act, visit)
    else:
        some = whole and contents.has_elements(state, atom) is True
        likely = state.heap.get(atom, contents.LIKELY) == TRUE
        ended = _visit_many(m, state, contents.any_element(state, one(atom)) or UNKNOWN, some, act, visit, likely)
    if iterating.is_begun(state, atom):
        m.reading.beyond()
        for after in ended if atom not in m.made_again else ():
            iterating.exhaust(after, atom)
    return ended


def _visit_each(state: State, elements: Iterable[Value], spot: Spot, act: Activation, visit: Visit) -> list[State]:
    """One round for each element; what is made in one round is not what is made in another."""
    states = [state]
    around = act.trail
    try:
        for number, element in enumerate(elements):
            act.trail = around.down(spot, f"round {number}")
            states = gather([after for before in states for after in visit(before, element)], act.frame)
    finally:
        act.trail = around
    return states


def _iterate_instance(
    m: Machine, state: State, atom: Address, spot: Spot, act: Activation, visit: Visit
) -> list[State]:
    items = items_of(m, state, atom)
    if find_in_class(state, atom, "__iter__") is None:
        if items is not None:
            return _iterate_container(m, state, items, spot, act, visit)
        if find_in_class(state, atom, "__getitem__") is not None:
            return _iterate_by_index(m, state, atom, spot, act, visit)
    start = "__aiter__" if find_in_class(state, atom, "__aiter__") is not None else "__iter__"
    return _iterate_by_method(m, state, atom, start, spot, act, visit)


def _iterate_by_method(
    m: Machine, state: State, atom: Address, start: str, spot: Spot, act: Activation, visit: Visit
) -> list[State]:
    states: list[State] = []
    for after, iterator in call_method(m, state, atom, start, spot, act):
        for found in in_order(iterator):
            before = after if len(iterator) == 1 else after.copy()
            if isinstance(found, Address) and found.kind != "instance":
                states.extend(_iterate_one(m, before, found, spot, act, visit))
            elif isinstance(found, Address):
                states.extend(_call_next(m, before, found, spot, act, visit))
            else:
                states.extend(_visit_many(m, before, UNKNOWN, False, act, visit))
    return states


def _iterate_by_index(
    m: Machine, state: State, atom: Address, spot: Spot, act: Activation, visit: Visit
) -> list[State]:
    """An object without ``__iter__`` is asked for its items by number."""

    def at(before: State, index: Value) -> list[State]:
        rows = call_method(m, before, atom, "__getitem__", spot, act, Arguments([index], {}))
        return [then for after, value in rows for then in visit(after, value)]

    has_length = find_in_class(state, atom, "__len__") is not None
    states: list[State] = []
    for after, length in call_method(m, state, atom, "__len__", spot, act) if has_length else [(state, UNKNOWN)]:
        count = constant_of(length)
        if not isinstance(count, int) or count > contents.UNROLLED:
            states.extend(repeat([after], lambda before: at(before, UNKNOWN), act).head)
            continue
        going = [after]
        for number in range(count):
            going = gather([then for before in going for then in at(before, constant(number))], act.frame)
        states.extend(going)
    return states


def _call_next(m: Machine, state: State, iterator: Address, spot: Spot, act: Activation, visit: Visit) -> list[State]:
    """Ends where ``__next__`` raises ``StopIteration``, or after any round where it is not seen what ends it."""
    ended: list[State] = []
    is_awaited = find_in_class(state, iterator, "__anext__") is not None

    def once(before: State) -> list[State]:
        outer, act.raised = act.raised, []
        rows = call_method(m, before, iterator, "__anext__" if is_awaited else "__next__", spot, act)
        if is_awaited:
            rows = [row for after, value in rows for row in m.awaited(m, after, value, spot, act)]
        ended.extend(after for after, exception in act.raised if exception & _STOPS)
        act.raised = [*outer, *((after, rest) for after, exception in act.raised if (rest := exception - _STOPS))]
        return [then for after, value in rows for then in visit(after, value)]

    rounds = repeat([state], once, act)
    return ended if ended and rounds.settled else [*ended, *rounds.came_back]


_STOPS = frozenset({External("builtins.StopIteration"), External("builtins.StopAsyncIteration")})


def _call_until(m: Machine, state: State, calls: Address, spot: Spot, act: Activation, visit: Visit) -> list[State]:
    ended: list[State] = []

    def once(before: State) -> list[State]:
        elements, over = call_again(m, before, calls, spot, act)
        ended.extend(over)
        return [then for after, value in elements for then in visit(after, value)]

    rounds = repeat([state], once, act)
    return ended if rounds.settled else [*ended, *rounds.came_back]


def _standing_for_several(m: Machine, state: State, element: Value) -> dict[Address, list[Variant]]:
    """The records of what was made again and again and belongs to one element."""
    atoms = [atom for atom in element if isinstance(atom, Address) and atom in m.made_again]
    found = {owned for atom in atoms for owned in (atom, *within(state, atom)) if owned in m.made_again}
    records = ((address, state.heap.record(address)) for address in found)
    return {address: list(record.variants) for address, record in records if record is not None}


def _visit_many(
    m: Machine, state: State, element: Value, some: bool, act: Activation, visit: Visit, likely: bool = False
) -> list[State]:
    """Any number of rounds. An object that stands for several is another one in each: it is as they all were before.

    One round at least is made if there are elements, or if they are ``likely`` and it comes to its end.
    """
    several = _standing_for_several(m, state, element)

    def once(before: State) -> list[State]:
        for address, variants in several.items():
            before.heap.put_variants(address, variants)
        return visit(before, element)

    rounds = repeat([state], once, act)
    surely = some or ((likely or isinstance(visit, Rounds)) and rounds.came_back)
    return rounds.came_back if surely else rounds.head
