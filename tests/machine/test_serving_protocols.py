"""Protocols of asyncio: their methods run in the loop of the process that has them."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

PROTOCOL = """
import asyncio

class Base(asyncio.Protocol):
    def __init__(self, line=sock):
        self.line = line

class Sender(Base):
    def {method}(self, *args):
        self.line.send(b"x"){mark}

    def helper(self):
        self.line.recv()
"""
MARK = "  # expect: ZMQ202"

SERVED = """
async def main():
    loop = asyncio.get_running_loop()
    {use}

if os.fork() == 0:
    asyncio.run(main())
"""


@pytest.mark.parametrize(
    "use",
    [
        "server = await loop.create_server(Sender, '127.0.0.1', 0); await server.serve_forever()",
        "server = await loop.create_server(lambda: Sender(sock), '127.0.0.1', 0); await server.serve_forever()",
        "server = await loop.create_unix_server(protocol_factory=Sender, path='/tmp/x')",
        "transport, protocol = await loop.create_connection(Sender, '127.0.0.1', 0)",
        "_, protocol = await loop.create_connection(Sender, '127.0.0.1', 0); protocol.data_received(b'x')",
    ],
)
def test_protocol_s_methods_run_in_the_child(use: str) -> None:
    check(script(SOCKET, PROTOCOL.format(method="data_received", mark=MARK), SERVED.format(use=use)))


@pytest.mark.parametrize(
    ("call", "method"),
    [
        ("create_connection", "connection_made"),
        ("create_connection", "connection_lost"),
        ("create_datagram_endpoint", "datagram_received"),
        ("create_datagram_endpoint", "error_received"),
        ("connect_read_pipe", "data_received"),
        ("subprocess_exec", "pipe_data_received"),
        ("subprocess_shell", "process_exited"),
    ],
)
def test_every_method_that_a_loop_calls_runs(call: str, method: str) -> None:
    use = f"await loop.{call}(Sender, os.environ['A'])"
    check(script(SOCKET, PROTOCOL.format(method=method, mark=MARK), SERVED.format(use=use)))


def test_the_protocol_of_a_connection_is_the_one_that_was_made() -> None:
    use = "_, protocol = await loop.create_connection(Sender, 'x', 0); protocol.helper()"
    text = PROTOCOL.format(method="nothing", mark="").replace("recv()", "recv()" + MARK)
    check(script(SOCKET, text, SERVED.format(use=use)))


@pytest.mark.parametrize(
    "use",
    [
        "await loop.create_server(lambda: Sender(zmq.Context().socket(zmq.PUSH)), '127.0.0.1', 0)",
        "await loop.create_connection(Base, '127.0.0.1', 0)",
        "await loop.create_connection(os.environ.get, '127.0.0.1', 0)",
    ],
)
def test_protocol_with_what_the_child_made(use: str) -> None:
    check(script(SOCKET, PROTOCOL.format(method="data_received", mark=""), SERVED.format(use=use)))


def test_protocol_in_the_parent_is_its_own() -> None:
    check(
        script(
            SOCKET,
            PROTOCOL.format(method="data_received", mark=""),
            """
            async def main():
                server = await asyncio.get_running_loop().create_server(Sender, "127.0.0.1", 0)
                if os.fork() == 0:
                    os._exit(0)
                await server.serve_forever()

            asyncio.run(main())
            """,
        )
    )
