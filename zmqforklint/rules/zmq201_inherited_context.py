"""ZMQ201: see the docstring of the rule."""

from __future__ import annotations

from zmqforklint.rules.base import ObservationRule
from zmqforklint.rules.releases import is_release
from zmqforklint.rules.wording import conditional, effect, inherited, process
from zmqforklint.vocabulary import Consequence, ObjectKind, Observation, ObservationKind, Severity


class InheritedContext(ObservationRule):
    """A child makes a socket from a context that an ancestor made.

    ## What it does

    Flags a new socket, a shadow, or an object that makes sockets (an authenticator, a device) made in a forked
    process from a context of a process before the fork.

    ## Why is this bad?

    The threads that do libzmq's work were started in the parent, by its first socket, and a fork does not copy
    threads. The new socket is dead: `bind`, `connect` and `send` return, but what it sends vanishes, and `recv`
    waits for ever. With the Linux wheels of pyzmq 21.0 to 25.1.0 the *parent* aborts.

    Where no socket can exist before the fork, libzmq starts its threads in the child and the socket works. But
    pyzmq skips `term` for an inherited context, so that messages which are not yet on the wire when the child ends
    are lost. That is a warning.

    ## Example

    ```python
    import os
    import zmq


    def main() -> None:
        context = zmq.Context()
        control = context.socket(zmq.PUB)
        if os.fork() == 0:
            results = context.socket(zmq.PUSH)
            results.connect("tcp://127.0.0.1:5555")


    if __name__ == "__main__":
        main()
    ```

    ## Use instead

    ```python
    import os
    import zmq


    def main() -> None:
        context = zmq.Context()
        control = context.socket(zmq.PUB)
        if os.fork() == 0:
            results = zmq.Context().socket(zmq.PUSH)
            results.connect("tcp://127.0.0.1:5555")


    if __name__ == "__main__":
        main()
    ```

    ## Fix safety

    There is no automatic fix: which context the child should use is a decision.

    ## Limits

    A child that renews its context through code that is not followed (a computed import, an unknown call) may be
    reported as `possible`.

    ## Since

    0.1.0
    """

    code = "ZMQ201"
    slug = "inherited-context"
    advice = "make a context in the child: `zmq.Context()`, or `zmq.Context.instance()` called there"

    def claims(self, seen: Observation) -> bool:
        """Claim every use of an inherited context but its release."""
        return (
            seen.kind is ObservationKind.HAZARD and seen.object is ObjectKind.CONTEXT and not is_release(seen.operation)
        )

    def severity(self, seen: Observation, consequence: Consequence) -> Severity:
        """Weigh it as an error, unless the socket works and only the end of the child loses messages."""
        return Severity.WARNING if consequence is Consequence.UNFLUSHED else Severity.ERROR

    def message(self, seen: Observation, consequence: Consequence) -> str:
        """Say what the child makes, and that it does not work."""
        what = "a socket" if seen.operation == "socket" else f"something (`{seen.operation}`)"
        return conditional(f"{process(seen)} makes {what} from {inherited(seen)}: {effect(consequence)}", seen)
