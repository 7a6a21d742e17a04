"""Patterns and tests that ask for classes."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


def test_class_patterns() -> None:
    check(
        script(
            """
            import os, zmq
            from dataclasses import dataclass
            @dataclass
            class Send: sock: zmq.Socket; data: bytes
            @dataclass
            class Stop: pass
            def handle(msgs):
                for m in msgs:
                    match m:
                        case Send(sock=s, data=d): s.send(d)  # expect: ZMQ202
                        case Stop(): return
            q = [Send(zmq.Context().socket(zmq.PUB), b"x"), Stop()]
            if os.fork() == 0:
                handle(q); os._exit(0)
            os.wait()
            """
        )
    )


def test_a_named_tuple_is_a_sequence() -> None:
    check(
        script(
            """
            import os, zmq
            from typing import NamedTuple
            class Ev(NamedTuple):
                kind: str
                sock: zmq.Socket
            def go(ev):
                match ev:
                    case ("stop", _): return
                    case ("send", s): s.send(b"")  # expect: ZMQ202
                    case _: pass
            ev = Ev("send", zmq.Context().socket(zmq.PUB))
            if os.fork() == 0:
                go(ev); os._exit(0)
            os.wait()
            """
        )
    )


def test_mapping_patterns() -> None:
    check(
        script(
            """
            import os, zmq
            conf = {"type": "pub", "sock": zmq.Context().socket(zmq.PUB)}
            def go(c):
                match c:
                    case {"type": "pub", "sock": s}: s.send(b"")  # expect: ZMQ202
                    case {"type": "sub"}: pass
            if os.fork() == 0:
                go(conf); os._exit(0)
            os.wait()
            """
        )
    )


def test_handlers_of_the_library_are_told_apart() -> None:
    check(
        script(
            """
            import logging, os, zmq
            from zmq.log.handlers import PUBHandler
            root = logging.getLogger()
            pub = zmq.Context().socket(zmq.PUB)
            root.addHandler(logging.StreamHandler())
            root.addHandler(PUBHandler(pub))
            if os.fork() == 0:
                for h in [h for h in root.handlers if isinstance(h, PUBHandler)]:
                    root.removeHandler(h)
                logging.info("x")
                os._exit(0)
            os.wait()
            """
        )
    )


@pytest.mark.parametrize(
    ("test", "may_hold"),
    [
        ("isinstance([b'x'], (str, bytes))", False),
        ("isinstance({b'x'}, dict)", False),
        ("isinstance([b'x'], list)", True),
        ("not isinstance([b'x'], object)", False),
    ],
)
def test_a_row_is_no_text_and_no_mapping(test: str, may_hold: bool) -> None:
    mark = "  # expect: ZMQ202" if may_hold else ""
    check(script(SOCKET, f"if os.fork() == 0 and {test}:\n    sock.send(b'x'){mark}\n"))
