"""Handlers that a description of the logs attaches, and what it takes away."""

from __future__ import annotations

import pytest
from programs import check

WIRES = """
import logging
import zmq
class Wire(logging.Handler):
    def __init__(self, url="inproc://a", level=0):
        super().__init__()
        self.sock = zmq.Context().socket(zmq.PUSH)
    def emit(self, record):
        self.sock.send(b"x"){mark}
"""
MARK = "  # expect: ZMQ202"


def program(described: str, use: str, mark: str) -> dict[str, str]:
    main = f"""
import logging.config, os, wires
logging.config.dictConfig({described})
if os.fork() == 0:
    {use}
    os._exit(0)
"""
    return {"main.py": main, "wires.py": WIRES.format(mark=mark)}


WIRE = "'w': {'class': 'wires.Wire'}"
NULL = "'n': {'class': 'logging.NullHandler'}"


@pytest.mark.parametrize(
    ("described", "use"),
    [
        ("{'handlers': {'w': {'()': wires.Wire}}, 'root': {'handlers': ['w']}}", "logging.info('x')"),
        ("{'handlers': {'w': {'()': 'wires.Wire'}}, 'root': {'handlers': ['w']}}", "logging.info('x')"),
        (
            f"{{'handlers': {{{WIRE}}}, 'root': {{'handlers': ['w']}}}}",
            "logging.getLogger('a').error('x')",
        ),
        ("{'handlers': {'w': {'class': 'wires.Wire', 'url': 'u'}}, 'root': {'handlers': ['w']}}", "logging.info('x')"),
        (f"{{'handlers': {{{WIRE}}}, 'loggers': {{'': {{'handlers': ['w']}}}}}}", "logging.info('x')"),
        (
            f"{{'handlers': {{{WIRE}}}, 'loggers': {{'a': {{'handlers': ['w']}}}}}}",
            "logging.getLogger('a').info('x')",
        ),
        (
            f"{{'handlers': {{{WIRE}}}, 'loggers': {{'a': {{'handlers': ['w']}}}}}}",
            "logging.getLogger('a.b').info('x')",
        ),
        (
            f"{{'handlers': {{{NULL}, {WIRE}}}, 'root': {{'handlers': ['n', 'w']}}}}",
            "logging.info('x')",
        ),
    ],
)
def test_a_handler_that_is_attached(described: str, use: str) -> None:
    check(program(described, use, MARK))


@pytest.mark.parametrize(
    ("described", "use"),
    [
        (f"{{'handlers': {{{WIRE}}}, 'root': {{'handlers': []}}}}", "logging.info('x')"),
        (f"{{'handlers': {{{WIRE}}}}}", "logging.info('x')"),
        (f"{{'handlers': {{{NULL}}}, 'root': {{'handlers': ['n']}}}}", "logging.info('x')"),
        (
            f"{{'handlers': {{{WIRE}}}, 'loggers': {{'a': {{'handlers': ['w']}}}}}}",
            "logging.getLogger('b').info('x')",
        ),
        (f"{{'handlers': {{{WIRE}}}, 'loggers': {{'a': {{'handlers': ['w']}}}}}}", "logging.info('x')"),
        (
            f"{{'handlers': {{{NULL}, {WIRE}}}, 'root': {{'handlers': ['n']}}}}",
            "logging.info('x')",
        ),
        (
            f"{{'handlers': {{{WIRE}}}, 'root': {{'handlers': ['w']}}}}",
            f"logging.config.dictConfig({{'handlers': {{{NULL}}}, 'root': {{'handlers': ['n']}}}}); logging.info('x')",
        ),
    ],
)
def test_a_handler_that_is_not_attached(described: str, use: str) -> None:
    check(program(described, use, ""))
