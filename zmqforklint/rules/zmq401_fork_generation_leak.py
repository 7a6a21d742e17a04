"""ZMQ401: see the docstring of the rule."""

from __future__ import annotations

from zmqforklint.rules.base import ObservationRule
from zmqforklint.rules.wording import conditional, thing
from zmqforklint.vocabulary import Consequence, Observation, ObservationKind, Severity


class ForkGenerationLeak(ObservationRule):
    """Each generation of processes hands its descriptors on to the next, without end.

    ## What it does

    Flags a fork in a process that holds a context of an ancestor and makes one of its own, in a chain of forks
    that has no end in sight: the child works, forks, ends, and its child does the same.

    ## Why is this bad?

    No child can release what it inherited. Each context costs about six descriptors, and every generation adds its
    own to those of all before it, until `Too many open files`: with the usual limit of 256 after some forty
    generations. It looks like a slow leak that no single process has.

    ## Example

    ```python
    import os
    import zmq


    def main() -> None:
        while True:
            context = zmq.Context()
            socket = context.socket(zmq.PUSH)
            socket.connect("tcp://127.0.0.1:5555")
            socket.send(b"alive")
            if os.fork() != 0:
                os._exit(0)


    if __name__ == "__main__":
        main()
    ```

    ## Use instead

    ```python
    import os
    import zmq


    def main() -> None:
        while True:
            pid = os.fork()
            if pid == 0:
                with zmq.Context() as context, context.socket(zmq.PUSH) as socket:
                    socket.connect("tcp://127.0.0.1:5555")
                    socket.send(b"alive")
                os._exit(0)
            os.waitpid(pid, 0)


    if __name__ == "__main__":
        main()
    ```

    Let one process without a context fork them all, or start the next generation by exec.

    ## Fix safety

    There is no automatic fix: it is the shape of the program that leaks.

    ## Limits

    A chain that is bounded by a number which the analysis cannot see is reported all the same.

    ## Since

    0.1.0
    """

    code = "ZMQ401"
    slug = "fork-generation-leak"
    advice = "let one process without a context fork every child, or exec after the fork"

    def claims(self, seen: Observation) -> bool:
        """Claim the generation leaks."""
        return seen.kind is ObservationKind.GENERATION_LEAK

    def severity(self, seen: Observation, consequence: Consequence) -> Severity:
        """Weigh it as an error: it ends in too many open files."""
        return Severity.ERROR

    def message(self, seen: Observation, consequence: Consequence) -> str:
        """Say what piles up, and how it ends."""
        return conditional(
            f"a process that still holds the {thing(seen)} of an ancestor forks again, without end: each generation "
            "leaks about 6 descriptors, until there are too many open files",
            seen,
        )
