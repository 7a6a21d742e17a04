"""The statements ``while`` and ``for``."""

from __future__ import annotations

from zmqforklint.form import statements as form
from zmqforklint.form.expressions import Boolean, Constant, Expression
from zmqforklint.machine import contents
from zmqforklint.machine.activation import Activation, Flow
from zmqforklint.machine.conditions import Cases, branch, decide, truth_cases
from zmqforklint.machine.doubts import settle
from zmqforklint.machine.emptiness import settle_empty
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.processes import Process
from zmqforklint.machine.rounds import Rounds, are_same, execute_body, repeat
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import NOTHING, Atom
from zmqforklint.machine.visiting import iterate
from zmqforklint.machine.ways import Way


def execute_while(m: Machine, statement: form.While, state: State, act: Activation, flow: Flow) -> None:
    """``while``: rounds until nothing new comes back to the test."""
    doubt = state.doubt
    exits: list[State] = []
    broken: list[State] = []

    def once(before: State) -> list[State]:
        holds, fails = branch(m, statement.test, before, act)
        exits.extend(fails)
        return execute_body(m, statement.body, holds, act, flow, broken)

    head, told = _told_rounds(m, statement, state, act, flow, exits, broken)
    if told == 0 and not isinstance(statement.test, Constant):
        head = _first_round(m, statement, state, act, flow, exits, broken)
    rounds = repeat(head, once, act)
    if not exits and not broken:
        for resting in rounds.head:
            m.rest(m, resting)
        if not rounds.settled and not isinstance(statement.test, Constant):
            for ending in rounds.head:  # it ends after more rounds than it was given
                settle_empty(m, statement.test, False, ending, act)
            exits.extend(rounds.head)
    done = _orelse(m, statement.orelse, gather(exits, act.frame), act, flow)
    flow.normal.extend(_left(doubt, state.process, [*done, *gather(broken, act.frame)]))


def _left(doubt: Way, process: Process, states: list[State]) -> list[State]:
    """The states after a loop, which is taken to end: where it is left in one way only, that rests on no test."""
    settle(doubt, process, *([state] for state in states))
    return states


def _told_rounds(
    m: Machine,
    statement: form.While,
    state: State,
    act: Activation,
    flow: Flow,
    exits: list[State],
    broken: list[State],
) -> tuple[list[State], int]:
    """The rounds of which it is known that they are made: what comes back from the last, and how many there were."""
    head, around, spot = [state], act.trail, act.spot(statement.test.span)
    try:
        for number in range(contents.UNROLLED):
            act.trail = around.down(spot, f"round {number}")
            decided = [each for before in head for each in decide(m, statement.test, before.copy(), act)]
            verdicts = {verdict for _, verdict in decided}
            if None in verdicts or (number == 0 and len(verdicts) > 1):
                return head, number
            exits.extend(after for after, verdict in decided if not verdict)
            back = execute_body(m, statement.body, [after for after, verdict in decided if verdict], act, flow, broken)
            if not back or _is_old(head, back, act):
                return back, number + 1
            head = back
    finally:
        act.trail = around
    return head, contents.UNROLLED


def _is_old(before: list[State], after: list[State], act: Activation) -> bool:
    """Whether a round brought nothing new."""
    known = gather(before, act.frame)
    return are_same(gather([*known, *after], act.frame), known)


def _first_round(
    m: Machine,
    statement: form.While,
    state: State,
    act: Activation,
    flow: Flow,
    exits: list[State],
    broken: list[State],
) -> list[State]:
    """A loop whose test is undecided runs at least once, if its body comes back to the test.

    So does one that asks whether there is something in a container that is empty on some ways only.
    """
    entering: list[State] = []
    skipping: list[State] = []
    for after, value, verdict in _asked(m, statement.test, state.copy(), act):
        if verdict is not True:
            is_open = verdict is None or any(map(_is_container, value))
            (skipping if is_open else exits).append(after.copy())
        if verdict is not False:
            entering.append(after)
    head = execute_body(m, statement.body, entering, act, flow, broken)
    exits.extend(skipping if not head else ())
    return head


def _asked(m: Machine, test: Expression, state: State, act: Activation) -> Cases:
    if isinstance(test, Boolean):
        return [(after, NOTHING, verdict) for after, verdict in decide(m, test, state, act)]
    return truth_cases(m, test, state, act)


def _is_container(atom: Atom) -> bool:
    return isinstance(atom, Address) and atom.kind in contents.KINDS


def execute_for(m: Machine, statement: form.For, state: State, act: Activation, flow: Flow) -> None:
    """``for``, over whatever the iterable may be."""
    for after, iterable in m.evaluate(m, statement.iterable, state, act):
        doubt = after.doubt
        broken: list[State] = []
        rounds = Rounds(m, statement, act, flow, broken)
        done = iterate(m, after, iterable, act.spot(statement.iterable.span), act, rounds)
        left = [*_orelse(m, statement.orelse, done, act, flow), *gather(broken, act.frame)]
        flow.normal.extend(_left(doubt, after.process, left))


def _orelse(m: Machine, block: form.Block, states: list[State], act: Activation, flow: Flow) -> list[State]:
    if not block or not states:
        return states
    inner = m.execute(m, block, states, act)
    return flow.leave_as(inner)
