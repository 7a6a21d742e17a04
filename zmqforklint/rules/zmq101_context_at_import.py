"""ZMQ101: see the docstring of the rule."""

from __future__ import annotations

from zmqforklint.rules import at_import
from zmqforklint.rules.base import ObservationRule
from zmqforklint.vocabulary import Consequence, ObjectKind, Observation, Severity


class ContextAtImport(ObservationRule):
    """A ZeroMQ context exists because a module was imported.

    ## What it does

    Flags a context that is made while a module is imported: at module or class level, in a default or
    decorator argument, or through any chain of calls, such as `client = Client()` whose `__init__` makes a
    context. `Context.instance()` kept at import counts too. Code under the main guard is not import.

    ## Why is this bad?

    Whoever imports the module owns the context, and everybody who is forked later inherits it. libzmq's threads
    are not copied by a fork: a socket made in the child from that context is dead, its messages vanish and its
    receives wait for ever. From Python 3.14 on, Linux starts workers by a forkserver that imports the main module
    first, so that even programs which never fork by themselves hand such a context to their workers.

    The severity says how much it matters here: an error where a forked process uses the context, a warning where
    the module is imported by others or shares a program with a fork, else a note.

    ## Example

    ```python
    import zmq

    context = zmq.Context()


    def publish(data: bytes) -> None:
        with context.socket(zmq.PUB) as socket:
            socket.send(data)
    ```

    ## Use instead

    ```python
    import zmq


    def publish(data: bytes) -> None:
        with zmq.Context.instance().socket(zmq.PUB) as socket:
            socket.send(data)
    ```

    `Context.instance()`, called where it is used, gives each process a context of its own.

    ## Fix safety

    There is no automatic fix: where a context belongs is a decision.

    ## Limits

    A context made by an import that happens only by a computed name (`importlib.import_module(name)`) is not
    seen; such places are listed as incomplete.

    ## Since

    0.1.0
    """

    code = "ZMQ101"
    slug = "context-at-import"
    advice = "call `zmq.Context.instance()` where the context is used, or make it under the main guard"

    def claims(self, seen: Observation) -> bool:
        """Claim the import births of contexts."""
        return at_import.is_birth(seen) and seen.object is ObjectKind.CONTEXT

    def severity(self, seen: Observation, consequence: Consequence) -> Severity:
        """Weigh it by what the program does with the context."""
        return at_import.severity(seen)

    def message(self, seen: Observation, consequence: Consequence) -> str:
        """Say who will meet the context."""
        return at_import.message(seen)
