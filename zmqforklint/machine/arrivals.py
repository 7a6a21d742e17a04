"""Which processes get to a line, and where the others turn away from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from zmqforklint.form import statements as form
from zmqforklint.form.module import Module
from zmqforklint.form.spans import place_of
from zmqforklint.form.statements import Block, Statement
from zmqforklint.machine.activation import Activation, Flow
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.outline import enclosing
from zmqforklint.machine.processes import Process
from zmqforklint.machine.state import State
from zmqforklint.machine.story import call_steps, process_name
from zmqforklint.vocabulary import Remark, RemarkKind, Site

Executor = Callable[[Machine, Statement, State, Activation, Flow], None]

_NOT_ENTERED: dict[type, str] = {
    form.If: "the test here is decided the other way",
    form.While: "the body of this loop is never run",
    form.For: "the body of this loop is never run",
    form.Try: "nothing is raised here that gets to the handler",
    form.Match: "no value that was followed gets to the case",
    form.Define: "nothing that was followed calls this function",
}


class Arrivals:
    """Keeps who comes to the statements around a line, and to those before them in the same blocks."""

    def __init__(self, module: Module, line: int) -> None:
        self.here = Site(module.path, line, 1, line, 1)
        self._blocks = [_up_to(block, inner) for block, inner in enclosing(module, line)]
        """The blocks around the line, outermost first, each as far as the statement that holds the line."""
        self._began: dict[int, dict[Process, None]] = {id(each): {} for block in self._blocks for each in block}
        self._ways: dict[Process, Remark] = {}

    def noting(self, executors: Mapping[type, Executor]) -> dict[type, Executor]:
        """The executors, each of which first notes the process that comes to the statement."""
        return {kind: self._noting(executor) for kind, executor in executors.items()}

    def remarks(self) -> Iterator[Remark]:
        """For each process whether it gets to the line, or where it turns away."""
        yield from self._ways.values()
        if not self._blocks:
            yield self._unreached("", "no statement stands here", self.here)
            return
        told = set(self._ways)
        for level in reversed(range(len(self._blocks))):
            for process in self._began[id(self._blocks[level][0])]:
                if process not in told:
                    told.add(process)
                    yield self._turned_away(process, level)

    def _noting(self, executor: Executor) -> Executor:
        def execute(m: Machine, statement: Statement, state: State, act: Activation, flow: Flow) -> None:
            if id(statement) in self._began:
                self._began[id(statement)].setdefault(state.process)
                if statement is self._blocks[-1][-1] and state.process not in self._ways:
                    self._ways[state.process] = self._arrived(statement, state.process, act)
            executor(m, statement, state, act, flow)

        return execute

    def _arrived(self, statement: Statement, process: Process, act: Activation) -> Remark:
        steps = (*(step for node in process.lineage() for step in node.story), *call_steps(act, process))
        return Remark(RemarkKind.RUNS, process_name(process), "gets to the line", self._site(statement), steps=steps)

    def _turned_away(self, process: Process, level: int) -> Remark:
        block = self._blocks[level]
        last = next(each for each in reversed(block) if process in self._began[id(each)])
        if last is block[-1]:
            reason = _NOT_ENTERED.get(type(last), "the block here is never entered")
        else:
            reason = "goes no further than this statement"
        return self._unreached(process_name(process), reason, self._site(last))

    def _unreached(self, process: str, reason: str, site: Site) -> Remark:
        return Remark(RemarkKind.UNREACHED, process, reason, site)

    def _site(self, statement: Statement) -> Site:
        return Site(self.here.path, *place_of(statement.span))


def _up_to(block: Block, last: Statement) -> list[Statement]:
    """The statements of a block as far as this very one."""
    count = next(index for index, each in enumerate(block) if each is last)
    return list(block[: count + 1])
