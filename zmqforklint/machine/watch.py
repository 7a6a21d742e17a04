"""Watching one line while a program is executed: what its touches and creations come to, and why."""

from __future__ import annotations

from collections.abc import Iterator

from zmqforklint.form.module import Module
from zmqforklint.form.project import Program
from zmqforklint.form.spans import last_line_of, line_of
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.arrivals import Arrivals
from zmqforklint.machine.heap import Address, Reading
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.observer import CREATING, Observer
from zmqforklint.machine.processes import Process
from zmqforklint.machine.sightings import Birth
from zmqforklint.machine.state import State
from zmqforklint.machine.story import process_name, site_of, stack
from zmqforklint.machine.values import TRUE, Atom, Spot
from zmqforklint.vocabulary import Account, Remark, RemarkKind, Site

_NEAR = 30
"""How many lines away something that was not followed is worth telling."""

_CLOSED = "but it is closed by then"


class Watch(Observer):
    """An observer that also keeps what happens at one line."""

    def __init__(self, program: Program, reading: Reading, module: Module, line: int) -> None:
        super().__init__(program, reading)
        self.arrivals = Arrivals(module, line)
        self._remarks: dict[object, Remark] = {}

    def account(self, m: Machine) -> Account:
        """What the program has to do with the line, once it was executed."""
        return Account(self.program.path, (*self.arrivals.remarks(), *self._remarks.values(), *self._not_followed(m)))

    def born(self, m: Machine, state: State, made: Address, kind: str, spot: Spot, act: Activation) -> None:
        """A zmq object was made."""
        super().born(m, state, made, kind, spot, act)
        if self._is_here(spot, state.process, act):
            birth = self.births[made]
            self._remark(RemarkKind.BIRTH, state, spot, birth, _how_born(birth, act), birth.leads is not None)

    def touched(
        self,
        m: Machine,
        state: State,
        address: Atom,
        operation: str,
        spot: Spot,
        act: Activation,
        holder: Address | None = None,
    ) -> None:
        """An operation on a zmq object."""
        super().touched(m, state, address, operation, spot, act, holder)
        if isinstance(address, Address) and address in self.births and self._is_here(spot, state.process, act):
            closed = state.heap.get(address, "<closed>") == TRUE and operation not in CREATING
            self._judged(state, spot, address, operation, _CLOSED if closed else "")

    def released(self, m: Machine, state: State, address: Address, operation: str, spot: Spot, act: Activation) -> None:
        """A close, term, destroy or del."""
        super().released(m, state, address, operation, spot, act)
        if address in self.births and self._is_here(spot, state.process, act):
            self._judged(state, spot, address, operation, _excuse(state, address, act))

    def _judged(self, state: State, spot: Spot, address: Address, operation: str, excuse: str) -> None:
        birth = self.births[address]
        path, span = birth.spot
        what = f"{self.named() or birth.kind}.{operation}: the {birth.kind} was created at {path}:{line_of(span)}"
        inherited = self.is_inherited(state, address)
        why = f"in an ancestor, {excuse or 'and inherited'}" if inherited else "by this process itself"
        self._remark(RemarkKind.TOUCH, state, spot, birth, f"{what} {why}", inherited and not excuse)

    def _remark(self, kind: RemarkKind, state: State, spot: Spot, birth: Birth, message: str, is_finding: bool) -> None:
        remark = Remark(kind, process_name(state.process), message, site_of(spot), is_finding, birth.steps)
        self._remarks.setdefault((kind, message, state.process), remark)

    def _is_here(self, spot: Spot, process: Process, act: Activation) -> bool:
        """Whether the place, or a call that leads to it within the process, is at the line."""
        here = self.arrivals.here
        places = (spot, *(node.call_spot for node in stack(act, process)))
        return any(
            place is not None and place[0] == here.path and line_of(place[1]) <= here.line <= last_line_of(place[1])
            for place in places
        )

    def _not_followed(self, m: Machine) -> Iterator[Remark]:
        """What could not be followed near the line, or in the program as a whole."""
        here = self.arrivals.here
        for each in sorted(m.incomplete):
            if each.path == here.path and (not each.line or abs(each.line - here.line) <= _NEAR):
                yield Remark(RemarkKind.GAVE_UP, "", each.reason, Site(each.path, each.line, 1, each.line, 1))


def _excuse(state: State, address: Address, act: Activation) -> str:
    if state.heap.get(address, "<closed>") == TRUE:
        return _CLOSED
    if act.leaving or state.process in act.quiet:
        return "but this leaves a block that its owner entered: no deed of the child"
    return "but behind a test of the process's number" if act.pid_guard else ""


def _how_born(birth: Birth, act: Activation) -> str:
    if birth.leads is not None:
        return f"the {birth.kind} is created because the module is imported, by line {line_of(birth.leads[1])}"
    node: Activation | None = act
    while node is not None and not node.main_guard:
        node = node.caller
    how = "under the main guard" if node is not None else "when the program runs"
    return f"the {birth.kind} is created {how}, not by an import"
