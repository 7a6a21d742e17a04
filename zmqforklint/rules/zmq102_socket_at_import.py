"""ZMQ102: see the docstring of the rule."""

from __future__ import annotations

from zmqforklint.rules import at_import
from zmqforklint.rules.base import ObservationRule
from zmqforklint.vocabulary import Consequence, ObjectKind, Observation, Severity


class SocketAtImport(ObservationRule):
    """A ZeroMQ socket, or an object that owns one, exists because a module was imported.

    ## What it does

    Flags a socket that is made while a module is imported, at any depth of calls, and what owns a socket: a
    poller, a `ZMQStream`, a `PUBHandler`, a device, an authenticator, a user's own class. A context that exists
    only inside the expression that makes the socket belongs to this finding and gets none of its own.

    ## Why is this bad?

    A process forked after the import inherits the socket. There `recv`, `poll`, `bind` and `connect` spin at
    100 % CPU for ever and ignore every timeout, and what is sent is lost without an error. Before that, the import
    itself may have bound a port or started threads, which no importer asked for.

    The severity says how much it matters here: an error where a forked process uses the socket, a warning where
    the module is imported by others or shares a program with a fork, else a note.

    ## Example

    ```python
    import zmq

    socket = zmq.Context().socket(zmq.PUSH)
    socket.connect("tcp://127.0.0.1:5555")
    ```

    ## Use instead

    ```python
    import zmq


    def connect() -> zmq.Socket:
        socket = zmq.Context.instance().socket(zmq.PUSH)
        socket.connect("tcp://127.0.0.1:5555")
        return socket
    ```

    ## Fix safety

    There is no automatic fix: when the socket should be made is a decision.

    ## Limits

    A socket made by an import that happens only by a computed name (`importlib.import_module(name)`) is not seen;
    such places are listed as incomplete.

    ## Since

    0.1.0
    """

    code = "ZMQ102"
    slug = "socket-at-import"
    advice = "make the socket in a function that the process which uses it calls"

    def claims(self, seen: Observation) -> bool:
        """Claim the import births of sockets and of what owns one."""
        return at_import.is_birth(seen) and seen.object is not ObjectKind.CONTEXT

    def severity(self, seen: Observation, consequence: Consequence) -> Severity:
        """Weigh it by what the program does with the socket."""
        return at_import.severity(seen)

    def message(self, seen: Observation, consequence: Consequence) -> str:
        """Say who will meet the socket."""
        return at_import.message(seen)
