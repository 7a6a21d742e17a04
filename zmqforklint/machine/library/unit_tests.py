"""``unittest.main()``: the tests of the module run one after the other, between what prepares and what clears up."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_class, class_of, find_in_order, mro
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import unknown
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import ABSENT, FALSE, NONE, SYSTEM_EXIT, Atom, External, Spot, one

_CASES = frozenset({External("unittest.TestCase"), External("unittest.IsolatedAsyncioTestCase")})

_BEFORE = ("setUp", "asyncSetUp")
_AFTER = ("asyncTearDown", "tearDown")


def run(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Runs the tests in the order of their names, and leaves the program then, unless it is told not to."""
    states = optional(m, [state], act.module, "setUpModule", spot, act)
    for cls in _cases(state, act.module):
        states = run_case(m, states, cls, spot, act)
    states = optional(m, states, act.module, "tearDownModule", spot, act)
    if arguments.get("exit") == FALSE:
        return [(after, NONE) for after in states]
    act.raised.extend((after, one(SYSTEM_EXIT)) for after in states)
    return []


def run_case(m: Machine, states: list[State], cls: Address, spot: Spot, act: Activation) -> list[State]:
    """The tests of one class."""
    names = tests_of(states[0], cls) if states else []
    states = optional(m, states, cls, "setUpClass", spot, act)
    for name in names:
        states = [after for before in states for after in _test(m, before, cls, name, spot, act)]
        states = gather(states, act.frame)
    return optional(m, states, cls, "tearDownClass", spot, act)


def is_case(cls: Atom) -> bool:
    """Whether a class is one of tests by its bases."""
    return not _CASES.isdisjoint(mro(cls))


def _cases(state: State, module: Address) -> list[Address]:
    """The classes of tests that a module has, by their names."""
    found = [atom for name in _names(state, module) for atom in state.heap.get(module, name)]
    return [atom for atom in found if isinstance(atom, Address) and is_case(atom)]


def _names(state: State, holder: Address) -> list[str]:
    return sorted(key for key in state.heap.keys(holder) if isinstance(key, str))


def tests_of(state: State, cls: Address) -> list[str]:
    """The names of the tests of a class, those of its bases included."""
    names = {name for each in mro(cls) if isinstance(each, Address) for name in _names(state, each)}
    return sorted(name for name in names if name.startswith("test"))


def _test(m: Machine, state: State, cls: Address, name: str, spot: Spot, act: Activation) -> list[State]:
    """One test, on an object of its own. Whatever it raises, the next one runs."""
    done: list[State] = []
    for made, value in call_class(m, state, cls, NO_ARGUMENTS, spot, act):
        for case in value:
            if not isinstance(case, Address):
                continue
            ready = [made]
            for before in _BEFORE:
                ready = optional(m, ready, case, before, spot, act)
            for each in (name, *_AFTER):
                ready = optional(m, ready, case, each, spot, act)
            done.extend(ready)
    return done


def optional(m: Machine, states: list[State], holder: Address, name: str, spot: Spot, act: Activation) -> list[State]:
    """Calls what the program defines under this name, if it does; exceptions are reported, and no more."""
    done: list[State] = []
    for state in states:
        if not _defines(state, holder, name):
            done.append(state)
            continue
        outer, act.raised = act.raised, []
        for after, function in m.attribute(m, state, holder, name, spot, act):
            done.extend(then for then, _ in unknown.to_its_end(m, after, function, NO_ARGUMENTS, spot, act))
        done.extend(after for after, _ in act.raised)
        act.raised = outer
    return gather(done, act.frame)


def _defines(state: State, holder: Address, name: str) -> bool:
    if holder.kind == "module":
        return state.heap.get(holder, name) != ABSENT
    order = mro(holder) if holder.kind == "class" else mro(class_of(holder))
    return find_in_order(state, order, name) is not None
