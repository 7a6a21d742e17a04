"""ZMQ301: see the docstring of the rule."""

from __future__ import annotations

from zmqforklint.rules.base import ObservationRule
from zmqforklint.rules.wording import conditional, effect, thing
from zmqforklint.vocabulary import Consequence, Observation, ObservationKind, Severity


class ObjectHandedToProcess(ObservationRule):
    """A ZeroMQ object is passed to another process as an argument.

    ## What it does

    Flags a context, socket, poller, stream or device as an element of `args`, `kwargs` or `initargs`, as an argument
    of `submit` or `map`, in a queue, as the result of a pool's task, or bound in a `partial` that is one of these.
    An object of a user's own class that owns one is flagged only where the child uses it, or where it cannot be
    pickled. A bound method, a closure, a lambda and the attributes of a `Process` subclass are never flagged here:
    what the child does with them is ZMQ201 or ZMQ202.

    ## Why is this bad?

    Under fork the child inherits the object: it spins at 100 % CPU, or loses every message (see ZMQ202). Under spawn
    and forkserver the object must be pickled, and no ZeroMQ object can be: TypeError. Which of the two happens
    depends on the platform and, since Python 3.14, on the Python version.

    The severity is that of the uses in the child; without any it is a warning.

    ## Example

    ```python
    import multiprocessing
    import zmq


    def work(socket: zmq.Socket) -> None:
        socket.send(b"done")


    if __name__ == "__main__":
        socket = zmq.Context().socket(zmq.PUSH)
        multiprocessing.Process(target=work, args=(socket,)).start()
    ```

    ## Use instead

    ```python
    import multiprocessing
    import zmq


    def work(address: str) -> None:
        with zmq.Context() as context, context.socket(zmq.PUSH) as socket:
            socket.connect(address)
            socket.send(b"done")


    if __name__ == "__main__":
        multiprocessing.Process(target=work, args=("tcp://127.0.0.1:5555",)).start()
    ```

    ## Fix safety

    There is no automatic fix: the child must get an address and make its own socket.

    ## Limits

    A value that is put into a queue under a name that the analysis cannot resolve is not seen.

    ## Since

    0.1.0
    """

    code = "ZMQ301"
    slug = "object-handed-to-process"
    advice = "hand over the address, and make the context and socket in the child"

    def claims(self, seen: Observation) -> bool:
        """Claim the hand-overs."""
        return seen.kind is ObservationKind.HANDOVER

    def severity(self, seen: Observation, consequence: Consequence) -> Severity:
        """Weigh it as a warning, as long as no use in the child is known."""
        return Severity.WARNING

    def message(self, seen: Observation, consequence: Consequence) -> str:
        """Say how it is handed over, and what the other process can do with it."""
        match consequence:
            case Consequence.UNPICKLABLE:
                outcome = effect(consequence)
            case Consequence.NONE:
                outcome = "it does not work there"
            case _:
                outcome = f"used there, {effect(consequence)}"
        return conditional(f"{thing(seen)} is handed to another process by `{seen.operation}`: {outcome}", seen)
