"""``a[start:stop:step]``: the elements that a slice takes, puts and deletes, in the order in which they stand."""

from __future__ import annotations

from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Cut, Spot, Value

SLICED = frozenset({"list", "tuple"})

WHOLE = (slice(None), slice(None, None, 1), slice(0, None), slice(0, None, 1))


def take(m: Machine, state: State, container: Address, cut: Cut, spot: Spot, act: Activation) -> Address:
    """``container[start:stop:step]``, a new container; all elements where it is not known which of them."""
    known = contents.known_elements(state, container)
    if known is None:
        return containers.make_many(m, state, act, spot, contents.any_value(state, container))
    taken = known[cut.exact or (slice(None, None, -1) if cut.is_backwards else slice(None))]
    return containers.make(m, state, act, container.kind, spot, [(value, False) for value in taken])


def put(state: State, container: Address, cut: Cut, values: Value) -> None:
    """``container[start:stop:step] = values``."""
    known = contents.known_elements(state, container)
    new = contents.known_elements(state, next(iter(values))) if len(values) == 1 else None
    if known is not None and new is not None and cut.exact is not None:
        try:
            known[cut.exact] = new
        except ValueError:  # as many as a step takes have to be given
            return
        containers.rearrange(state, container, known)
    elif cut.exact in WHOLE:
        element = contents.any_element(state, values)
        state.heap.put(container, {contents.REST: element} if element else {})
    else:
        containers.extend(state, container, values)


def delete(state: State, container: Address, cut: Cut) -> None:
    """``del container[start:stop:step]``; nothing is surely gone where it is not known which elements."""
    known = contents.known_elements(state, container)
    if cut.exact in WHOLE:
        containers.clear(state, container)
    elif known is not None and cut.exact is not None:
        del known[cut.exact]
        containers.rearrange(state, container, known)
