"""Builtins that make or run through containers."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from zmqforklint.machine import combining, containers, contents, iterating, lazily, sentinels, sequences
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import (
    call_method,
    find_in_class,
)
from zmqforklint.machine.conditions import truth
from zmqforklint.machine.exceptions import catches
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import raised
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import each_atom, in_turn, merge
from zmqforklint.machine.state import State
from zmqforklint.machine.suspended import advance, resume
from zmqforklint.machine.unpacking import listed
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    TRUE,
    UNKNOWN,
    Atom,
    Constant,
    External,
    Pid,
    Spot,
    Value,
    boolean,
    constant,
    constant_of,
    one,
    only,
)


def _len(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    given = arguments.get("", 0) or UNKNOWN
    atom = only(given)
    known = contents.known_elements(state, atom)
    if known is not None:
        return [(state, constant(len(known)))]
    if isinstance(atom, Constant) and isinstance(atom.value, str | bytes):
        return [(state, constant(len(atom.value)))]
    if isinstance(atom, Address) and atom.kind == "instance" and find_in_class(state, atom, "__len__") is not None:
        return call_method(m, state, atom, "__len__", spot, act)
    return [(state, UNKNOWN)]


def _quantify(stops: bool) -> Handler:
    """``any`` and ``all``."""

    def decide(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        listing = listed(m, state, arguments.get("", 0) or UNKNOWN, spot, act)
        return [(after, boolean(_draw_until(m, after, only(source), stops))) for after, source in listing]

    return decide


def _draw_until(m: Machine, state: State, source: Atom | None, stops: bool) -> bool | None:
    """The verdict; an iterator is used up by it, or used as far as the element that decides."""
    if not isinstance(source, Address) or not iterating.is_begun(state, source):
        return _verdict(state, source, stops)
    is_whole, verdict = iterating.is_whole(state, source), _verdict(state, source, stops)
    iterating.use(state, source)
    if verdict is (not stops) and source not in m.made_again:
        iterating.exhaust(state, source)
    return verdict if is_whole or verdict is not stops else None


def _verdict(state: State, source: Atom | None, stops: bool) -> bool | None:
    """The truth that ends the search where an element surely has it, the other where all have that."""
    if not isinstance(source, Address) or source.kind not in contents.KINDS or source.kind == "dict":
        return None
    if any(all(truth(state, atom) is stops for atom in value) for value in contents.sure_elements(state, source)):
        return stops
    verdicts = {truth(state, atom) for atom in contents.any_value(state, source)}
    return None if verdicts - {not stops} else not stops


def _range(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    bounds = [constant_of(value) for value in arguments.positional]
    whole = [bound for bound in bounds if isinstance(bound, int)]
    if len(whole) < len(bounds) or not 0 < len(whole) <= 3 or whole[2:] == [0]:
        made = containers.make_many(m, state, act, spot, UNKNOWN)
        state.heap.set(made, contents.LIKELY, TRUE)  # nobody counts to what may be zero
        return [(state, one(made))]
    numbers = range(*whole)
    if not numbers:
        return [(state, one(containers.make_empty(m, state, act, "list", spot)))]
    if len(numbers) > contents.UNROLLED:
        return [(state, one(containers.make_many(m, state, act, spot, UNKNOWN, some=True)))]
    return [(state, one(containers.make(m, state, act, "list", spot, [(constant(each), False) for each in numbers])))]


_ITERATED = frozenset({*contents.KINDS, *lazily.RUN, sentinels.CALLS})


def _iter(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``iter(iterable)``, and ``iter(function, sentinel)``."""
    if len(arguments.positional) == 2:
        return sentinels.make(m, state, arguments.positional[0], arguments.positional[1], spot, act)
    source = only(arguments.get("", 0) or UNKNOWN)
    if isinstance(source, Constant):
        return _over_text(m, state, source, spot, act)
    if not isinstance(source, Address) or source.kind not in contents.KINDS or iterating.is_begun(state, source):
        return _same_elements(m, state, arguments, spot, act)
    made = containers.make(m, state, act, "list", spot, [(one(source), True)])
    if contents.has_elements(state, source) is True:
        state.heap.set(made, contents.SOME, TRUE)
    if source.kind == "set" or not contents.is_ordered(state, source):
        sequences.shuffle(state, made)
    iterating.begin(state, made)
    return [(state, one(made))]


def _over_text(m: Machine, state: State, text: Constant, spot: Spot, act: Activation) -> Results:
    known = contents.known_elements(state, text)
    if known is None:
        return [(state, UNKNOWN)]
    made = containers.make(m, state, act, "list", spot, [(letter, False) for letter in known])
    iterating.begin(state, made)
    return [(state, one(made))]


def _same_elements(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``iter`` and, as far as is known, ``reversed``: the same elements."""
    source = arguments.get("", 0) or UNKNOWN
    atom = only(source)
    if isinstance(atom, Address) and atom.kind in _ITERATED:
        return [(state, source)]
    if isinstance(atom, Address) and atom.kind == "instance":
        if find_in_class(state, atom, "__iter__") is None and find_in_class(state, atom, "__getitem__") is not None:
            return listed(m, state, source, spot, act)
        return call_method(m, state, atom, "__iter__", spot, act)
    return [(state, UNKNOWN)]


def _reversed(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``reversed(sequence)``: its elements from the last to the first."""
    source = arguments.get("", 0) or UNKNOWN
    atom = only(source)
    if not isinstance(atom, Address) or atom.kind != "instance":
        return _turned(m, state, source, spot, act)
    if find_in_class(state, atom, "__reversed__") is not None:
        return call_method(m, state, atom, "__reversed__", spot, act)
    rows = listed(m, state, source, spot, act, "whole")
    return [result for after, whole in rows for result in _turned(m, after, whole, spot, act)]


def _turned(m: Machine, state: State, source: Value, spot: Spot, act: Activation) -> Results:
    known = contents.known_elements(state, only(source))
    if known is None:
        return _same_elements(m, state, Arguments([source], {}), spot, act)
    return [(state, one(containers.make(m, state, act, "list", spot, [(value, False) for value in known[::-1]])))]


def is_filled(state: State, source: Value) -> bool:
    """Whether the iterable surely has an element."""
    atom = only(source)
    return isinstance(atom, Address) and contents.has_elements(state, atom) is True


def _next(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``next(iterator)``."""
    default = arguments.get("", 1)
    iterator = arguments.get("", 0) or UNKNOWN
    return each_atom(state, iterator, act, lambda state, atom: next_of(m, state, atom, spot, act, default))


def _next_element(state: State, elements: Address, default: Value | None, act: Activation, is_exact: bool) -> Results:
    """The next element of an iterator over a container; the first one, where nothing was taken yet."""
    if state.heap.get(elements, iterating.NUMBER) != ABSENT:
        return [(state, iterating.number(state, elements, is_exact))]
    whole, some = iterating.is_whole(state, elements), contents.has_elements(state, elements)
    known = contents.known_elements(state, elements) if whole and contents.is_ordered(state, elements) else None
    element = known[0] if known else contents.any_element(state, one(elements))
    if known and is_exact and iterating.is_begun(state, elements):
        iterating.leave(state, elements, known[1:])
    else:
        iterating.use(state, elements)
    results: Results = [(state, element)] if element else []
    if some is not True or not whole:
        over = state.copy()
        if default is not None:
            results.append((over, default))
        else:
            act.raised.append((over, one(External("builtins.StopIteration"))))
    return merge(results, act)


def given_by(m: Machine, state: State, value: Value, spot: Spot, act: Activation) -> Results:
    """What a function gives that another asks for: what it returns, or yields."""

    def first(state: State, atom: Atom) -> Results:
        if isinstance(atom, Address) and atom.kind == "generator":
            return next_of(m, state, atom, spot, act)
        return [(state, one(atom))]

    return each_atom(state, value, act, first)


def next_of(
    m: Machine,
    state: State,
    atom: Atom,
    spot: Spot,
    act: Activation,
    default: Value | None = None,
    sent: Value = NONE,
    thrown: Value | None = None,
) -> Results:
    """The next element of an iterator; a generator runs to its next ``yield``, and is sent a value or an exception."""
    if isinstance(atom, Address) and atom.kind == "generator":
        reached: Results = []

        def yield_to(state: State, value: Value, inner: Activation) -> Results:
            reached.append((state, value))
            return []

        process = Pid(state.process)
        ended = resume(m, state, atom, spot, act, yield_to, sent, thrown)
        for after, _ in reached:
            advance(after, atom, process)
        if default is not None:
            return [*reached, *((after, default) for after, _ in ended)]
        act.raised.extend(
            (over, raised.stop(m, over, value, spot, act)) for after, value in ended for over in (after.copy(),)
        )
        return reached if ended or thrown is not None else reached or [(state, UNKNOWN)]
    if isinstance(atom, Address) and atom.kind in contents.KINDS:
        return _next_element(state, atom, default, act, act.counts and atom not in m.made_again)
    if isinstance(atom, Address) and atom.kind == "instance":
        return _call_next(m, state, atom, default, spot, act)
    if isinstance(atom, Address) and atom.kind == sentinels.CALLS:
        elements, over = sentinels.call_again(m, state, atom, spot, act)
        if default is not None:
            return [*elements, *((after, default) for after in over)]
        act.raised.extend((after, one(External("builtins.StopIteration"))) for after in over)
        return elements
    if isinstance(atom, Address) and atom.kind == lazily.LAZY:
        rows = lazily.drawn(m, state, atom, spot, act)
        return [
            row
            for after, made in rows
            for row in each_atom(after, made, act, lambda state, atom: next_of(m, state, atom, spot, act, default))
        ]
    if isinstance(atom, Address) and atom.kind == "generator expression":
        found: Results = []

        def keep(state: State, value: Value) -> list[State]:
            found.append((state, value))
            return []

        m.iterate_pending(m, state, atom, keep)
        return found or [(state, default if default is not None else UNKNOWN)]
    if default is None:
        act.raised.append((state.copy(), one(External("builtins.StopIteration"))))
    return [(state, UNKNOWN)]


def _call_next(
    m: Machine, state: State, iterator: Address, default: Value | None, spot: Spot, act: Activation
) -> Results:
    """``__next__()``; the default takes the place of the ``StopIteration`` that it raises."""
    outer, act.raised = act.raised, []
    results = call_method(m, state, iterator, "__next__", spot, act)
    raised, act.raised = act.raised, outer
    for after, exception in raised:
        if default is not None and catches(after, _STOP, exception) is not False:
            results.append((after, default))
        else:
            act.raised.append((after, exception))
    return merge(results, act)


_STOP = one(External("builtins.StopIteration"))


def _sum(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``sum(iterable, start)``, of numbers or of lists."""
    source, start = arguments.get("", 0) or UNKNOWN, arguments.get("start", 1) or constant(0)
    results: Results = []
    for after, elements in listed(m, state, source, spot, act):
        atom = only(elements)
        is_left = isinstance(atom, Address) and iterating.is_whole(after, atom)
        known = contents.known_elements(after, atom) if is_left else None
        total = UNKNOWN if known is None else combining.concatenate(m, after, [start, *known], spot, act)
        if isinstance(atom, Address) and atom not in m.made_again:
            iterating.exhaust(after, atom)
        results.append((after, total))
    return results


def from_listed(handler: Handler, *places: int, ready: Callable[..., Results] = listed) -> Handler:
    """A function that takes iterables as containers: what an iterator gives is listed first. Without places: all."""

    def run(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        def take(state: State, item: tuple[int, Value]) -> Results:
            position, value = item
            is_taken = not places or position in places
            return ready(m, state, value, spot, act, position) if is_taken else [(state, value)]

        return [
            result
            for after, row in in_turn(state, enumerate(arguments.positional), take)
            for result in handler(m, after, dataclasses.replace(arguments, positional=row), spot, act)
        ]

    return run


FUNCTIONS: dict[str, Handler] = {
    "builtins.range": _range,
    "builtins.reversed": _reversed,
    "builtins.iter": _iter,
    "builtins.next": _next,
    "builtins.any": _quantify(True),
    "builtins.all": _quantify(False),
    "builtins.len": _len,
    "builtins.sum": _sum,
}
