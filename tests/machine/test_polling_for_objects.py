"""Pollers: what is registered with them, and what they give."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

POLLER = "poller = zmq.Poller()\npoller.register(sock, zmq.POLLIN)\n"


@pytest.mark.parametrize(
    "drop",
    [
        *("poller.register(sock, 0)", "poller.modify(sock, 0)", "poller.modify(sock, flags=0)"),
        "poller.unregister(sock)",
    ],
)
def test_what_has_no_events_is_not_polled(drop: str) -> None:
    check(script(SOCKET, f"{POLLER}{drop}\nif os.fork() == 0:\n    poller.poll(1)\n"))


def test_what_has_other_events_is_polled_still() -> None:
    change = "poller.modify(sock, zmq.POLLOUT)\n"
    check(script(SOCKET, f"{POLLER}{change}if os.fork() == 0:\n    poller.poll(1)  # expect: ZMQ202\n"))


@pytest.mark.parametrize("rows", ["poller.sockets", "ready"])
def test_a_poller_gives_its_sockets(rows: str) -> None:
    use = f"    for each, events in {rows}:\n        each.send(b'x')  # expect: ZMQ202\n"
    check(script(SOCKET, f"{POLLER}ready = poller.poll(1)\nif os.fork() == 0:\n{use}"))


def test_a_poller_gives_no_others() -> None:
    check(
        script(
            SOCKET,
            """
            if os.fork() == 0:
                own = zmq.Context().socket(zmq.PULL)
                poller = zmq.Poller()
                poller.register(own, zmq.POLLIN)
                for each, events in poller.poll(1):
                    each.recv()
            """,
        )
    )


def test_what_is_ready_is_handled_by_its_handler() -> None:
    check(
        script(
            SOCKET,
            """
            def forward(source):
                sock.send(source.recv())  # expect: ZMQ202
            if os.fork() == 0:
                own = zmq.Context().socket(zmq.PULL)
                handlers = {own: forward}
                poller = zmq.Poller()
                poller.register(own, zmq.POLLIN)
                for each, events in poller.poll(1):
                    handlers[each](each)
            """,
        )
    )


def test_a_poll_of_what_was_inherited_never_returns_it() -> None:
    use = "    for each, events in poller.poll(1):  # expect: ZMQ202\n        each.recv()\n"
    check(script(SOCKET, f"{POLLER}if os.fork() == 0:\n{use}"))


@pytest.mark.parametrize(
    "asked",
    [
        "events = dict(poller.poll())",
        "events = {}; events.update(poller.poll())",
        "events = {each: mask for each, mask in poller.poll()}",
        "events = [each for each, _ in poller.poll()]",
        "events = zmq.select([sock, other], [], [])[0]",
    ],
)
def test_any_of_the_sockets_may_be_ready_or_none(asked: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            other = zmq.Context().socket(zmq.PULL)
            {POLLER.strip().splitlines()[0]}
            poller.register(sock, zmq.POLLIN)
            poller.register(other, zmq.POLLIN)
            while True:
                {asked}
                if sock in events:
                    sock.recv()
                elif other in events:
                    if os.fork() == 0:
                        sock.send(b"x")  # expect: ZMQ202
                        os._exit(0)
                else:
                    break
            if os.fork() == 0:
                sock.send(b"y")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize("registered", ["sys.stdin", "sys.stdin.fileno()", "listener.fileno()", "0"])
def test_what_else_is_registered_is_given_as_well(registered: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import socket
            import sys

            listener = socket.create_server(("", 0))
            poller = zmq.Poller()
            callbacks = {{}}

            def watch(source, callback):
                poller.register(source, zmq.POLLIN)
                callbacks[source] = callback

            def accept():
                if os.fork() == 0:
                    sock.send(b"x")  # expect: ZMQ202
                    os._exit(0)

            watch(sock, sock.recv)
            watch({registered}, accept)
            while True:
                for source, _ in poller.poll():
                    callbacks[source]()
            """,
        )
    )
