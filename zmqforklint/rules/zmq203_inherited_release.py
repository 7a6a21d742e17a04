"""ZMQ203: see the docstring of the rule."""

from __future__ import annotations

from zmqforklint.rules.base import ObservationRule
from zmqforklint.rules.releases import is_release
from zmqforklint.rules.wording import act, conditional, effect
from zmqforklint.vocabulary import Circumstance, Consequence, Observation, ObservationKind, Severity


class InheritedRelease(ObservationRule):
    """A child closes or deletes what an ancestor made, and releases nothing.

    ## What it does

    Flags an explicit `close`, `term`, `destroy`, or a `del` of the last name, of an inherited context or socket in
    a forked process. It is silent about rebinding, garbage collection and the end of the process, about leaving a
    `with` or `finally` because the child ends, and about what stands in a pid guard or an after-fork hook.

    ## Why is this bad?

    pyzmq compares the process id and does nothing, so this is no danger, but it is no clean-up either: the
    descriptors stay open in the child, and the parent's ports stay taken for as long as the child lives. A child
    that believes itself clean and forks again hands the descriptors on, until there are too many open files: a
    warning then, and also where the child's own messages on that context are lost because `term` is skipped.

    ## Example

    ```python
    import os
    import zmq


    def main() -> None:
        context = zmq.Context()
        socket = context.socket(zmq.PULL)
        if os.fork() == 0:
            socket.close()
            context.term()
            os.nice(10)


    if __name__ == "__main__":
        main()
    ```

    ## Use instead

    ```python
    import os
    import zmq


    def main() -> None:
        if os.fork() == 0:
            os.nice(10)
        else:
            context = zmq.Context()
            socket = context.socket(zmq.PULL)


    if __name__ == "__main__":
        main()
    ```

    Fork before the context exists, or start the child by spawn, so that it inherits nothing.

    ## Fix safety

    There is no automatic fix: removing the call changes nothing, and the leak stays.

    ## Limits

    `del` counts where the name is the last one that the analysis knows of.

    ## Since

    0.1.0
    """

    code = "ZMQ203"
    slug = "inherited-release"
    advice = "fork before the context exists, or start the child by spawn: closing here releases nothing"

    def claims(self, seen: Observation) -> bool:
        """Claim the releases of inherited objects of every kind."""
        return seen.kind is ObservationKind.HAZARD and is_release(seen.operation)

    def severity(self, seen: Observation, consequence: Consequence) -> Severity:
        """Weigh it as a note, unless the process forks again or its own messages are lost."""
        matters = {Circumstance.FORKS_AGAIN, Circumstance.UNFLUSHED} & seen.circumstances
        return Severity.WARNING if matters else Severity.NOTE

    def message(self, seen: Observation, consequence: Consequence) -> str:
        """Say that nothing is released, and what follows."""
        if consequence is Consequence.UNFLUSHED:
            outcome = "this is skipped, so what its own sockets have not sent yet is lost at exit"
        else:
            outcome = effect(consequence)
        return conditional(f"{act(seen)}: {outcome}", seen)
