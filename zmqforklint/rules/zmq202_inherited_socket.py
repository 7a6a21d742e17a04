"""ZMQ202: see the docstring of the rule."""

from __future__ import annotations

from zmqforklint.rules.base import ObservationRule
from zmqforklint.rules.releases import is_release
from zmqforklint.rules.wording import act, conditional, effect, inherited, process
from zmqforklint.vocabulary import Circumstance, Consequence, ObjectKind, Observation, ObservationKind, Severity


class InheritedSocket(ObservationRule):
    """A child uses a socket that an ancestor made.

    ## What it does

    Flags a send, a receive, a poll, a bind, a connect and the like, in a forked process, on a socket of a process
    before the fork; directly, or through what owns the socket: a poller, a stream, a log handler, a proxy.

    ## Why is this bad?

    Most people expect a crash, or a socket that two processes share. What happens is worse, since it is silent:

    - `recv`, `poll`, `bind`, `connect` and `EVENTS` spin at 100 % CPU for ever. `NOBLOCK`, `RCVTIMEO` and the
      timeout of `poll` do not help.
    - A message that was already queued is returned to the child, and to the parent again.
    - `send` returns, and the message is lost.
    - `subscribe` changes only the child's copy, and `unbind` and `disconnect` are interrupted: a warning.

    With the Linux wheels of pyzmq 21.0 to 25.1.0 a `recv` sleeps for ever, and a `send`, `bind` or `connect` in the
    child aborts the *parent*.

    ## Example

    ```python
    import os
    import zmq


    def main() -> None:
        socket = zmq.Context().socket(zmq.PUSH)
        socket.connect("tcp://127.0.0.1:5555")
        if os.fork() == 0:
            socket.send(b"result")
            os._exit(0)


    if __name__ == "__main__":
        main()
    ```

    ## Use instead

    ```python
    import os
    import zmq


    def main() -> None:
        if os.fork() == 0:
            socket = zmq.Context().socket(zmq.PUSH)
            socket.connect("tcp://127.0.0.1:5555")
            socket.send(b"result")
            os._exit(0)


    if __name__ == "__main__":
        main()
    ```

    ## Fix safety

    There is no automatic fix: the child needs a context and a socket of its own, and where they belong is a decision.

    ## Limits

    A fork or a use that stands in C code is not seen. A finding that rests on an assumed entry point, on one
    way through an undecided test or on an object made in a loop is `possible`, not `certain`.

    ## Since

    0.1.0
    """

    code = "ZMQ202"
    slug = "inherited-socket"
    advice = "make a context and its sockets in the child, after the fork"

    def claims(self, seen: Observation) -> bool:
        """Claim every use of an inherited socket, or of what owns one, but its release."""
        return (
            seen.kind is ObservationKind.HAZARD
            and seen.object is not ObjectKind.CONTEXT
            and not is_release(seen.operation)
        )

    def severity(self, seen: Observation, consequence: Consequence) -> Severity:
        """Weigh it as an error, unless the call does no more than change the child's own copy."""
        return Severity.WARNING if consequence is Consequence.NONE else Severity.ERROR

    def message(self, seen: Observation, consequence: Consequence) -> str:
        """Say what the child does, and what becomes of it."""
        if Circumstance.LOGGED in seen.circumstances:
            deed = f"{process(seen)} logs through {inherited(seen)}"
        else:
            deed = act(seen)
        return conditional(f"{deed}: {effect(consequence)}", seen)
