"""Decorators of pyzmq, and classes of sockets that a call names."""

from __future__ import annotations

import pytest
from programs import check, script

HEAD = """
import os
import zmq
from zmq.decorators import context, socket
"""


@pytest.mark.parametrize(
    ("decorators", "parameters"),
    [
        ("@context()\n@socket(zmq.PUB)", "ctx, pub"),
        ("@socket('pub', zmq.PUB)", "pub"),
        ("@socket(zmq.PUB, name='pub')", "*, pub"),
        ("@context('ctx')\n@socket('pub', zmq.PUB, context_name='ctx')", "ctx, pub"),
    ],
)
def test_what_a_call_is_given_is_inherited_by_a_fork_in_it(decorators: str, parameters: str) -> None:
    text = f"{decorators}\ndef work({parameters}):\n    if os.fork() == 0:\n        pub.send(b'x')  # expect: ZMQ202\n"
    check(script(HEAD, f"{text}work()\n"))


def test_a_socket_is_made_of_the_context_that_is_given() -> None:
    check(
        script(
            HEAD,
            """
            shared = zmq.Context()
            shared.socket(zmq.PUB)
            @socket(zmq.PUB)
            def work(ctx, pub):
                pub.send(b"x")
            if os.fork() == 0:
                work(shared)  # expect: ZMQ201
            """,
        )
    )


def test_a_call_in_a_child_is_given_an_object_of_its_own() -> None:
    check(
        script(
            HEAD,
            """
            @context()
            @socket(zmq.PUB)
            def work(ctx, pub):
                pub.send(b"x")
            work()
            if os.fork() == 0:
                work()
            """,
        )
    )


def test_what_a_call_was_given_is_closed_at_its_end() -> None:
    check(
        script(
            HEAD,
            """
            kept = []
            @socket(zmq.PUB)
            def work(pub):
                kept.append(pub)
            work()
            if os.fork() == 0:
                if not kept[0].closed:
                    kept[0].send(b"x")
            """,
        )
    )


def test_a_method_is_given_its_object_behind_its_receiver() -> None:
    check(
        script(
            HEAD,
            """
            class Work:
                @socket(zmq.PUB)
                def run(self, name, pub):
                    if os.fork() == 0:
                        pub.send_string(name)  # expect: ZMQ202
            Work().run("x")
            """,
        )
    )


def test_a_call_names_the_class_of_its_socket() -> None:
    check(
        script(
            HEAD,
            """
            class Own(zmq.Socket):
                def tell(self):
                    self.send(b"x")  # expect: ZMQ202
            made = zmq.Context().socket(zmq.PUB, socket_class=Own)
            if os.fork() == 0:
                made.tell()
            """,
        )
    )
