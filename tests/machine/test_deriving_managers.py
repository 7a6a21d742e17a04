"""Classes that programs derive from the managers of ``contextlib``."""

from __future__ import annotations

import pytest
from programs import check, script

HEAD = """
import asyncio, contextlib, os
import zmq
"""
SYNC = """
class Links(contextlib.ExitStack):
    def __enter__(self):
        super().__enter__()
        self.sock = self.enter_context(zmq.Context().socket(zmq.PUSH))
        return self
"""
IN_INIT = """
class Links(contextlib.ExitStack):
    def __init__(self):
        super().__init__()
        self.sock = self.enter_context(zmq.Context().socket(zmq.PUSH))
"""
ABSTRACT = """
class Links(contextlib.AbstractContextManager):
    def __init__(self):
        self.sock = zmq.Context().socket(zmq.PUSH)
    def __exit__(self, *details):
        self.sock.close()
"""


@pytest.mark.parametrize("links", [SYNC, IN_INIT, ABSTRACT])
def test_what_a_manager_of_ones_own_holds_is_closed_at_its_end(links: str) -> None:
    check(
        script(
            HEAD,
            links,
            """
            with Links() as links:
                if os.fork() == 0:
                    links.sock.send(b"x")  # expect: ZMQ202
                    os._exit(0)
            if os.fork() == 0:
                links.sock.send(b"raises: it was closed before")
                os._exit(0)
            """,
        )
    )


def test_asynchronous_stack_of_ones_own() -> None:
    check(
        script(
            HEAD,
            """
            class Links(contextlib.AsyncExitStack):
                async def __aenter__(self):
                    await super().__aenter__()
                    self.sock = self.enter_context(zmq.Context().socket(zmq.PUSH))
                    return self
            async def main():
                async with Links() as links:
                    if os.fork() == 0:
                        links.sock.send(b"x")  # expect: ZMQ202
                        os._exit(0)
                if os.fork() == 0:
                    links.sock.send(b"raises: it was closed before")
            asyncio.run(main())
            """,
        )
    )


def test_what_a_stack_hands_over_is_closed_by_the_other() -> None:
    check(
        script(
            HEAD,
            """
            first = contextlib.ExitStack()
            sock = first.enter_context(zmq.Context().socket(zmq.PUSH))
            second = first.pop_all()
            first.close()
            if os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
                os._exit(0)
            second.close()
            if os.fork() == 0:
                sock.send(b"raises")
            """,
        )
    )
