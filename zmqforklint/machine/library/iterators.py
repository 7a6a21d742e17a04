"""What draws from iterables, one element after the other: ``map``, ``filter``, ``reduce``, ``itertools.islice``."""

from __future__ import annotations

import itertools

from zmqforklint.machine import containers, contents, iterating, lazily
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.apart import split
from zmqforklint.machine.comparing import equal_values
from zmqforklint.machine.conditions import truth
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import arrangements, heaps, unknown
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.library.iterables import from_listed, is_filled
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.slices import SLICED
from zmqforklint.machine.state import State
from zmqforklint.machine.unpacking import Take, Taken, collect, drawn, listed, spread
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    NOTHING,
    UNKNOWN,
    Constant,
    Cut,
    External,
    Spot,
    Value,
    constant,
    constant_of,
    one,
    only,
)


def _collected(m: Machine, state: State, source: Value, take: Take, spot: Spot, act: Activation) -> Results:
    return collect(m, state, source, containers.make_empty(m, state, act, "list", spot), take, spot, act)


def _map(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``map(function, iterable, …)``."""
    if len(arguments.positional) > 2:
        return _zip_and_map(m, state, arguments, spot, act)
    return _apply(m, state, arguments, False, spot, act)


def _star_map(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return _apply(m, state, arguments, True, spot, act)


def _zip_and_map(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    zipped = arrangements.FUNCTIONS["builtins.zip"]
    return [
        result
        for after, rows in zipped(m, state, arguments.after(1), spot, act)
        for result in _star_map(m, after, Arguments([arguments.positional[0], rows], {}), spot, act)
    ]


def _apply(m: Machine, state: State, arguments: Arguments, starred: bool, spot: Spot, act: Activation) -> Results:
    function = arguments.get("", 0) or UNKNOWN

    def take(state: State, element: Value) -> list[Taken]:
        rows = listed(m, state, element, spot, act, "row") if starred else [(state, element)]
        return [
            Taken(after, value)
            for before, row in rows
            for after, value in m.call(
                m, before, function, spread(before, row) if starred else Arguments([row], {}), spot, act
            )
        ]

    return _collected(m, state, arguments.get("", 1) or UNKNOWN, take, spot, act)


def _verdicts(
    m: Machine, state: State, function: Value, element: Value, spot: Spot, act: Activation
) -> list[tuple[State, bool | None]]:
    """Whether the function says yes to the element; without a function, whether the element is true."""
    results = [(state, element)]
    if function != NONE:
        results = m.call(m, state, function, Arguments([element], {}), spot, act)
    return [(after, _truth(after, value)) for after, value in results]


def _truth(state: State, value: Value) -> bool | None:
    truths = {truth(state, atom) for atom in value}
    return truths.pop() if len(truths) == 1 else None


def _filtered(kept: bool, ends: bool = False) -> Handler:
    """``filter``, ``filterfalse`` and, ending at the first element that is not kept, ``takewhile``."""

    def run(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        function = arguments.get("", 0) or NONE

        def take(state: State, element: Value) -> list[Taken]:
            taken: list[Taken] = []
            for after, verdict in _verdicts(m, state, function, element, spot, act):
                if verdict is not kept:
                    taken.append(Taken(after.copy(), NOTHING, not ends))
                if verdict in (kept, None):
                    taken.append(Taken(after, element))
            return taken

        return _collected(m, state, arguments.get("", 1) or UNKNOWN, take, spot, act)

    return run


def _drop_while(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``dropwhile``: once one element is kept, all are."""
    function = arguments.get("", 0) or UNKNOWN
    made = containers.make_empty(m, state, act, "list", spot)

    def take(state: State, element: Value) -> list[Taken]:
        begun = contents.has_elements(state, made)
        taken = [Taken(state, element)] if begun is True else []
        for after, verdict in [] if begun is True else _verdicts(m, state.copy(), function, element, spot, act):
            if verdict is not False:
                taken.append(Taken(after.copy(), NOTHING))
            if verdict is not True:
                taken.append(Taken(after, element))
        return taken

    return collect(m, state, arguments.get("", 1) or UNKNOWN, made, take, spot, act)


def _slice(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``islice(iterable, stop)``, ``islice(iterable, start, stop, step)``: no more is drawn than it takes."""
    bounds = arguments.positional[1:]
    parts = [only(value) for value in ([NONE, *bounds] if len(bounds) == 1 else bounds)]
    cut = Cut(*parts, *[Constant(None)] * (3 - len(parts)))
    source = arguments.get("", 0) or UNKNOWN
    atom = only(source)
    if isinstance(atom, Address) and atom.kind in SLICED and not iterating.is_begun(state, atom):
        return m.item(m, state, atom, one(cut), spot, act)
    stop = cut.exact.stop if cut.exact is not None else None
    made = containers.make_empty(m, state, act, "list", spot, "drawn")
    if stop == 0:
        return [(state, one(made))]

    def take(state: State, element: Value) -> list[Taken]:
        before = contents.known_elements(state, made)
        if cut.exact is None:  # it may be the last, or not
            return [Taken(state.copy(), element, False), Taken(state, element)]
        return [Taken(state, element, stop is None or before is None or len(before) + 1 < stop)]

    results = collect(m, state, source, made, take, spot, act)
    return [result for after, _ in results for result in m.item(m, after, made, one(cut), spot, act)]


def _chain(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``itertools.chain(…)``: the elements of all, in order."""
    made = containers.make(m, state, act, "list", spot, [(value, True) for value in arguments.positional])
    return [(state, one(made))]


def _chain_all(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``itertools.chain.from_iterable(iterables)``."""
    made = containers.make_empty(m, state, act, "list", spot)

    def extend(state: State, part: Value) -> list[State]:
        results = drawn(m, state, part, spot, act, "part")
        for after, elements in results:
            containers.extend(after, made, elements)
        return [after for after, _ in results]

    return [(after, one(made)) for after in m.iterate(m, state, arguments.get("", 0) or UNKNOWN, spot, act, extend)]


def _cycle(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``itertools.cycle(iterable)``: any of its elements, any number of times."""
    source = arguments.get("", 0) or UNKNOWN
    element = contents.any_element(state, source)
    return [(state, one(containers.make_many(m, state, act, spot, element, is_filled(state, source))))]


def _repeat(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    endless = arguments.get("times", 1) is None
    return [(state, one(containers.make_many(m, state, act, spot, arguments.get("object", 0) or UNKNOWN, endless)))]


def _count(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    made = containers.make_many(m, state, act, spot, UNKNOWN, True)
    if constant_of(arguments.get("step", 1) or constant(1)) == 1:
        state.heap.set(made, iterating.NUMBER, arguments.get("start", 0) or constant(0))
    return [(state, one(made))]


def _tee(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``itertools.tee(iterable, n)``: the same elements for each."""
    number = only(arguments.get("n", 1) or one(Constant(2)))
    same = arguments.get("iterable", 0) or UNKNOWN
    if not isinstance(number, Constant) or type(number.value) is not int or number.value > contents.UNROLLED:
        return [(state, one(containers.make_many(m, state, act, spot, same)))]
    return [(state, one(containers.make(m, state, act, "tuple", spot, [(same, False)] * number.value)))]


def _group(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``itertools.groupby(iterable, key)``: any of the elements may be in any group, if the keys are not known."""
    source, key = arguments.get("iterable", 0) or UNKNOWN, arguments.get("key", 1) or NONE
    results: Results = [(state, source)]
    if key != NONE:
        results = _apply(m, state, Arguments([key, source], {}), False, spot, act)
    groups: Results = []
    for after, keys in results:
        known = _known_groups(m, after, source, keys, spot, act)
        if known is not None:
            groups.extend(known)
            continue
        element = contents.any_element(after, source) or UNKNOWN
        group = one(containers.make_many(m, after, act, spot, element, True, "group"))
        name = contents.any_element(after, keys) or UNKNOWN
        groups.extend(arrangements.make_like(m, after, [name, group], is_filled(after, source), spot, act))
    return groups


def _known_groups(m: Machine, state: State, source: Value, keys: Value, spot: Spot, act: Activation) -> Results | None:
    """The groups, if it is known of each two elements that follow one another whether their keys are equal."""
    elements, names = (contents.known_elements(state, only(each)) for each in (source, keys))
    if not elements or not names or len(elements) != len(names):
        return None
    verdicts = [equal_values(m, state, *pair) for pair in itertools.pairwise(names)]
    if None in verdicts:
        return None
    starts = [0, *(place for place, is_same in enumerate(verdicts, 1) if not is_same)]
    rows = []
    for start, end in itertools.pairwise([*starts, len(elements)]):
        items = [(value, False) for value in elements[start:end]]
        rows.append([names[start], one(containers.make(m, state, act, "list", spot, items, ("group", start)))])
    return arrangements.make_rows(m, state, rows, spot, act)


def _compress(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``itertools.compress(data, selectors)``: any of the elements, if it is not known which are selected."""
    data, selectors = arguments.get("data", 0) or UNKNOWN, arguments.get("selectors", 1) or UNKNOWN
    known, chosen = (contents.known_elements(state, only(each)) for each in (data, selectors))
    verdicts = [_truth(state, value) for value in chosen or ()]
    if known is not None and chosen is not None and None not in verdicts:
        kept = [(value, False) for value in itertools.compress(known, verdicts)]
        return [(state, one(containers.make(m, state, act, "list", spot, kept)))]
    element = contents.any_element(state, data)
    return [(state, one(containers.make_many(m, state, act, spot, element)))]


REACHED = "<reached>"
"""The field that holds how far a function has folded the elements together."""


def _fold(
    m: Machine, state: State, function: Value, given: Value, held: Address, spot: Spot, act: Activation
) -> Results:
    """One step of ``reduce``: what the function makes of what it made before, and of this element."""
    results: Results = []
    for before, reached in split(state, held, REACHED):
        packed = Arguments([reached, given], {})
        folded = [(before, given)] if reached == ABSENT else m.call(m, before, function, packed, spot, act)
        for after, value in folded:
            after.heap.set(held, REACHED, value)
            results.append((after, value))
    return results


def _holder(m: Machine, state: State, initial: Value | None, spot: Spot, act: Activation) -> Address:
    return m.allocate(state, act, "fold", spot, {} if initial is None else {REACHED: initial})


def _reduce(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``functools.reduce(function, iterable, initial)``."""
    function = arguments.get("", 0) or UNKNOWN
    held = _holder(m, state, arguments.get("initial", 2), spot, act)

    def visit(state: State, element: Value) -> list[State]:
        return [after for after, _ in _fold(m, state, function, element, held, spot, act)]

    states = m.iterate(m, state, arguments.get("", 1) or UNKNOWN, spot, act, visit)
    return [(after, after.heap.get(held, REACHED) - ABSENT or UNKNOWN) for after in states]


def _accumulate(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``itertools.accumulate(iterable, function, initial=…)``: every step of ``reduce``."""
    function, initial = arguments.get("func", 1) or one(External("operator.add")), arguments.get("initial")
    held = _holder(m, state, initial, spot, act)
    made = containers.make(m, state, act, "list", spot, [] if initial is None else [(initial, False)])

    def take(state: State, element: Value) -> list[Taken]:
        return [Taken(after, value) for after, value in _fold(m, state, function, element, held, spot, act)]

    return collect(m, state, arguments.get("iterable", 0) or UNKNOWN, made, take, spot, act)


_OF_READERS = ("dialect", "fieldnames", "line_num", "reader", "restkey", "restval")
"""What readers of ``csv`` have besides their rows."""


def _read_rows(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``csv.reader(lines)``, ``csv.DictReader(lines)``: a row for each line that is drawn."""
    if not (arguments.positional and lazily.waits(m, arguments)):
        return unknown.call(m, state, "csv.reader", arguments, spot, act)
    results = _lazy(_rows)(m, state, arguments, spot, act)
    for after, made in results:
        for atom, name in itertools.product(made, _OF_READERS):
            if isinstance(atom, Address):
                after.heap.set(atom, name, UNKNOWN)
    return results


def _rows(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return _collected(m, state, arguments.positional[0], lambda after, _: [Taken(after, UNKNOWN)], spot, act)


def _lazy(handler: Handler) -> Handler:
    """An iterator that waits until it is drawn from, where that makes a difference; else one over what is drawn."""

    def run(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        if lazily.waits(m, arguments):
            return [(state, one(lazily.make(m, state, draw, arguments, spot, act)))]
        return draw(m, state, arguments, spot, act)

    def draw(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        results = handler(m, state, arguments, spot, act)
        for after, made in results:
            for atom in made:
                if isinstance(atom, Address) and atom in after.heap:
                    iterating.begin(after, atom)
        return results

    return run


_DRAWN: dict[str, Handler] = {
    "builtins.map": _map,
    "builtins.filter": _filtered(True),
    "itertools.accumulate": _accumulate,
    "itertools.chain": from_listed(_chain, ready=drawn),
    "itertools.chain.from_iterable": _chain_all,
    "itertools.compress": from_listed(_compress, 0, 1, ready=drawn),
    "itertools.dropwhile": _drop_while,
    "itertools.filterfalse": _filtered(False),
    "itertools.groupby": from_listed(_group, 0, ready=drawn),
    "itertools.islice": _slice,
    "itertools.repeat": _repeat,
    "itertools.starmap": _star_map,
    "itertools.takewhile": _filtered(True, ends=True),
}

FUNCTIONS: dict[str, Handler] = {
    "functools.reduce": _reduce,
    "itertools.count": _count,
    "itertools.cycle": from_listed(_cycle, 0, ready=drawn),
    "itertools.tee": from_listed(_tee, 0, ready=drawn),
    **dict.fromkeys(("csv.reader", "csv.DictReader"), _read_rows),
    **{name: _lazy(handler) for name, handler in {**arrangements.FUNCTIONS, **heaps.DRAWN, **_DRAWN}.items()},
}
