"""ZMQ402: see the docstring of the rule."""

from __future__ import annotations

from zmqforklint.rules.base import ObservationRule
from zmqforklint.rules.wording import conditional, thing
from zmqforklint.vocabulary import Consequence, Observation, ObservationKind, Severity


class ForkWithLiveContext(ObservationRule):
    """A process forks while it has a context with sockets.

    ## What it does

    Flags a fork that copies a context with sockets, whether or not the child touches them. This is advice, and off
    by default: choose it with `--extend-select ZMQ402`.

    ## Why is this bad?

    A child that does nothing with ZeroMQ still holds the parent's descriptors. After the parent has closed its
    socket, clients still connect, and a new bind of the port fails with `Address in use`, until the child ends.
    A child that calls exec is free of this.

    ## Example

    ```python
    import os
    import zmq


    def main() -> None:
        socket = zmq.Context().socket(zmq.REP)
        socket.bind("tcp://127.0.0.1:5555")
        if os.fork() == 0:
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
            socket = zmq.Context().socket(zmq.REP)
            socket.bind("tcp://127.0.0.1:5555")


    if __name__ == "__main__":
        main()
    ```

    ## Fix safety

    There is no automatic fix: the order of the fork and the socket is a decision.

    ## Limits

    Forks in C code are not seen.

    ## Since

    0.1.0
    """

    code = "ZMQ402"
    slug = "fork-with-live-context"
    advice = "fork before the first socket exists, or exec after the fork"
    on_by_default = False

    def claims(self, seen: Observation) -> bool:
        """Claim the forks with a live context."""
        return seen.kind is ObservationKind.LIVE_FORK

    def severity(self, seen: Observation, consequence: Consequence) -> Severity:
        """Weigh it as a note: it is advice."""
        return Severity.NOTE

    def message(self, seen: Observation, consequence: Consequence) -> str:
        """Say what the child keeps."""
        return conditional(
            f"this fork copies the {thing(seen)}, which is alive: the child keeps its descriptors open and "
            "its ports taken",
            seen,
        )
