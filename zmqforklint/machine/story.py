"""How a finding is told: the text of an expression, and the calls in progress as steps."""

from __future__ import annotations

from zmqforklint.form import expressions as form
from zmqforklint.form.expressions import Expression
from zmqforklint.form.spans import line_of, place_of
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.processes import Process
from zmqforklint.machine.values import Spot
from zmqforklint.vocabulary import Site, Step, StepKind


def site_of(spot: Spot) -> Site:
    """A spot in the vocabulary's terms."""
    path, span = spot
    return Site(path, *place_of(span))


def spell(expr: Expression) -> str:
    """The expression as a person would name it."""
    if isinstance(expr, form.Name):
        return expr.id.removeprefix("<comp>.")
    if isinstance(expr, form.Attribute):
        return f"{spell(expr.value)}.{expr.attr}"
    if isinstance(expr, form.Call):
        return f"{spell(expr.func)}()"
    if isinstance(expr, form.Subscript):
        return f"{spell(expr.value)}[…]"
    if isinstance(expr, form.Await | form.Starred):
        return spell(expr.value)
    if isinstance(expr, form.Walrus):
        return expr.target.id
    return "…"


def root_scope(expr: Expression) -> str:
    """The scope of the name that an expression starts from; empty when it starts from no name."""
    while isinstance(expr, form.Attribute | form.Subscript | form.Await | form.Call):
        expr = expr.func if isinstance(expr, form.Call) else expr.value
    return expr.scope if isinstance(expr, form.Name) else ""


def stack(act: Activation, process: Process) -> list[Activation]:
    """The activations that began in this process, outermost first."""
    found: list[Activation] = []
    node: Activation | None = act
    while node is not None and node.process is process:
        found.append(node)
        node = node.caller
    found.reverse()
    return found


def call_steps(act: Activation, process: Process) -> tuple[Step, ...]:
    """The imports and calls that led here, within the process."""
    steps: list[Step] = []
    for node in stack(act, process):
        if node.call_spot is None or node.caller is None or node.kind == "class" or node.caller.kind == "entry":
            continue
        if node.kind == "module":
            steps.append(Step(StepKind.IMPORTED, site_of(node.call_spot), f"imports {node.label}"))
        else:
            steps.append(Step(StepKind.CALLED, site_of(node.call_spot), f"calls {node.label}()"))
    return tuple(steps)


def process_name(process: Process) -> str:
    """A process as a person would name it: the first, one started afresh, or a descendant by its forks."""
    root, forks = process, []
    while root.parent is not None and root.fork is not None:
        forks.append(f"{root.fork[0]}:{line_of(root.fork[1])}")
        root = root.parent
    begun = (
        f"the process started at {root.started[0]}:{line_of(root.started[1])}" if root.started else "the first process"
    )
    if not forks:
        return begun
    degree = (
        ("the child", "the grandchild")[len(forks) - 1]
        if len(forks) < 3
        else f"the descendant after {len(forks)} forks"
    )
    of = f" of {begun}," if root.started else ""
    return f"{degree}{of} forked at {', then '.join(reversed(forks))}"
