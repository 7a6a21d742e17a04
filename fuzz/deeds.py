"""What is done with a link's socket, and the names by which it is reached."""

from __future__ import annotations

from fuzz.model import Guard, Link, Operation, label

_DEEDS = {
    Operation.SEND: "sock.send(b'x')",
    Operation.SEND_STRING: "sock.send_string('x')",
    Operation.SEND_MULTIPART: "sock.send_multipart([b'x', b'y'])",
    Operation.SOCKET: "extra = sock.context.socket(zmq.PUB)\nextra.send(b'x')\nextra.close()",
    Operation.SUBSCRIBE: "sock.setsockopt(zmq.SUBSCRIBE, b'x')",
    Operation.OPTION: "sock.setsockopt(zmq.LINGER, 0)",
    Operation.REGISTER: "poller = zmq.Poller()\npoller.register(sock, zmq.POLLIN)",
    Operation.RECEIVE: "try:\n    sock.recv(zmq.NOBLOCK)\nexcept zmq.Again:\n    pass",
    Operation.POLL: "sock.poll(0, zmq.POLLOUT)",
    Operation.CONNECT: "sock.connect('inproc://anywhere')",
}


def deed(link: Link) -> str:
    """What touches the variable ``sock``."""
    return _DEEDS[link.operation]


def keeper(link: Link) -> str:
    """The name of the object that owns the socket, where there is one."""
    return f"{link.name.upper()}_KEEPER"


def closing(link: Link, name: str) -> str:
    """What closes the socket of that name."""
    return f"{name}.close()" + (f"\n{name}.context.term()" if link.terminates else "")


def home_test(link: Link) -> list[tuple[str, str]]:
    """The lines, with their constructs, that leave a function in any process but the first."""
    if link.guard not in _ELSEWHERE:
        return []
    return [(f"if {_ELSEWHERE[link.guard]}:\n    return None", label(link.guard))]


_ELSEWHERE = {
    Guard.HOME_ONLY: "os.getpid() != HOME",
    Guard.MAIN_ONLY: "multiprocessing.current_process().name != 'MainProcess'",
}
