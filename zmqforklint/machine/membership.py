"""Whether a container has something in it."""

from __future__ import annotations

from zmqforklint.machine import apart, chains, contents, enumerations, iterating, unnamed
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.comparing import equal_values
from zmqforklint.machine.heap import Address, Key
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.subscripts import VIEW
from zmqforklint.machine.values import ABSENT, ABSENT_ATOM, Constant, Value, only, string_of

Found = list[tuple[State, bool | None]]
"""Whether it is there, in each state that goes on; None where that is unknown."""


def contains(m: Machine, state: State, item: Value, container: Value, act: Activation) -> Found:
    """Whether the container has the item, split by its variants where that decides."""
    single, key = only(container), contents.key_of(state, item)
    if isinstance(single, Constant) and isinstance(single.value, str):
        needle = only(item)
        if isinstance(needle, Constant) and isinstance(needle.value, str):
            return [(state, needle.value in single.value)]
    if not isinstance(single, Address) or key is None:
        return [(state, None)]
    if single.kind == "instance":
        within, wanted = enumerations.number_of(state, single), only(item)
        sought = enumerations.number_of(state, wanted) if wanted is not None else None
        if within is not None and sought is not None:
            return [(state, within & sought == sought)]
        items = state.heap.get(single, contents.ITEMS) - ABSENT
        return contains(m, state, item, items, act) if items else [(state, None)]
    if single.kind == VIEW and isinstance(single.payload, Address):
        name = string_of(item)
        return (
            [(state, None)]
            if name is None
            else _has_key(state, single.payload, name, is_open=bool(unnamed.besides(state, (single.payload,), name)))
        )
    if single.kind == chains.CHAIN:
        found = chains.look_up(state, single, item)
        return [(state, False if found == ABSENT else None if ABSENT_ATOM in found else True)]
    if single.kind == "dict":
        return _has_key(state, single, key, bool(contents.others(state, single, key)))
    known = contents.known_elements(state, single)
    if known is None:
        return [(state, None)]
    verdicts = [equal_values(m, state, item, value) for value in known]
    if iterating.is_begun(state, single):
        return [(state, _drawn_until(state, single, known, verdicts, act.counts and single not in m.made_again))]
    return [(state, True if True in verdicts else None if None in verdicts else False)]


def _drawn_until(
    state: State, iterator: Address, known: list[Value], verdicts: list[bool | None], is_exact: bool
) -> bool | None:
    """Whether the item comes out of an iterator; what comes before it is gone then, and the item as well."""
    place = next((place for place, verdict in enumerate(verdicts) if verdict is not False), len(known))
    is_known = iterating.is_whole(state, iterator) and None not in verdicts[: place + 1]
    if is_known and is_exact:
        iterating.leave(state, iterator, known[place + 1 :])
    else:
        iterating.use(state, iterator)
    return place < len(known) if is_known or place == len(known) else None


def _has_key(state: State, holder: Address, key: Key, is_open: bool) -> Found:
    """Whether the record has the field; one that is open may have any."""
    return [
        (after, (None if is_open else False) if value == ABSENT else None if ABSENT_ATOM in value else True)
        for after, value in apart.split(state, holder, key)
    ]
