"""Explaining one line of a project: what each program has to do with it."""

from __future__ import annotations

from zmqforklint.form.project import Project
from zmqforklint.knowledge import Knowledge, load
from zmqforklint.machine.executing import executed, work_of
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.watch import Watch
from zmqforklint.vocabulary import Account, Assumptions


def explain(
    project: Project, path: str, line: int, assumptions: Assumptions, knowledge: Knowledge | None = None
) -> tuple[Account, ...]:
    """Executes every program of the project and tells what happens at the line of the module with that path.

    There are no accounts of programs that do not import the module.
    """
    module = project.modules[path]
    watches: list[Watch] = []

    def prepare(m: Machine) -> None:
        watch = Watch(m.program, m.reading, module, line)
        watches.append(watch)
        m.observer = watch
        m.executors = watch.arrivals.noting(m.executors)

    known = knowledge if knowledge is not None else load()
    executions = executed(work_of(project, assumptions, known), prepare)
    accounts = [watches[-1].account(execution.machine) for execution in executions]
    return tuple(account for account in accounts if account.remarks)
