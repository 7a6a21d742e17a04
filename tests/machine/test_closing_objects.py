"""What closing a context, or leaving it, closes with it."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


@pytest.mark.parametrize("end", ["context.destroy()", "with context: pass", "context.__exit__()"])
@pytest.mark.parametrize("touched", ["sock", "second", "third"])
def test_every_socket_of_a_context_is_closed_with_it(end: str, touched: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            second, third = context.socket(zmq.PUB), zmq.Socket(context, zmq.PUB)
            {end}
            if os.fork() == 0:
                {touched}.send(b"closed")
            """,
        )
    )


@pytest.mark.parametrize("end", ["context.term()", "other.destroy()", "sock.close()"])
def test_other_sockets_stay_open(end: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            other = zmq.Context()
            second = context.socket(zmq.PUB)
            {end}
            if os.fork() == 0:
                second.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_a_child_closes_nothing_by_destroying_an_inherited_context() -> None:
    check(
        script(
            SOCKET,
            """
            if os.fork() == 0:
                context.destroy()  # expect: ZMQ203
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    ("get", "mark"),
    [
        ("context.instance()", ""),
        ("zmq.Context.instance()", ""),
        ("context", "# expect: ZMQ201"),
        ("context.shadow(context)", "# expect: ZMQ201"),
        ("zmq.Context.shadow(context.underlying)", "# expect: ZMQ201"),
        ("context.other()", ""),
        ("zmq.Context.other()", ""),
    ],
)
def test_which_context_a_child_gets(get: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            shared = zmq.Context.instance()
            shared.socket(zmq.PUSH)
            if os.fork() == 0:
                {get}.socket(zmq.PUSH)  {mark}
            """,
        )
    )


@pytest.mark.parametrize(
    ("touch", "mark"),
    [
        ("poller.poll(0)", "# expect: ZMQ202"),
        ("poller.register(sock)", ""),
        ("poller.unregister(sock); poller.poll(0)", ""),
        ("poller.modify(sock, zmq.POLLOUT)", ""),
        ("zmq.Poller().poll(0)", ""),
    ],
)
def test_a_poller_touches_what_is_registered_when_it_polls(touch: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            poller = zmq.Poller()
            poller.register(sock, zmq.POLLIN)
            if os.fork() == 0:
                {touch}  {mark}
            """,
        )
    )


@pytest.mark.parametrize("call", ["loop.add_reader(sock, print)", "loop.add_reader(fd=sock, callback=print)"])
@pytest.mark.parametrize("loop", ["asyncio.get_event_loop()", "asyncio.new_event_loop()", "other.loop()"])
def test_a_loop_that_watches_a_socket_uses_it(call: str, loop: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import asyncio
            import other
            loop = {loop}
            if os.fork() == 0:
                {call}  # expect: ZMQ202
            """,
        )
    )


def test_a_loop_calls_who_waits_for_a_socket() -> None:
    check(
        script(
            SOCKET,
            """
            import asyncio
            loop = asyncio.new_event_loop()
            def say():
                sock.send(b"x")  # expect: ZMQ202
            if os.fork() == 0:
                own = zmq.Context().socket(zmq.PULL)
                loop.add_reader(own, say)
                loop.run_forever()
            """,
        )
    )


def test_leaving_a_binding_unbinds() -> None:
    check(
        script(
            SOCKET,
            """
            binding = sock.bind("tcp://*:1")
            if os.fork() == 0:
                with binding:  # expect: ZMQ202
                    pass
            """,
        )
    )
