"""Which log records come to a handler: by a level that is given, set, or nobody's."""

from __future__ import annotations

import pytest
from programs import LIBRARY, SOCKET, check, script

PROGRAM = """
import logging
import os
import zmq
{imports}
log = logging.getLogger("app")

class Shipping(logging.Handler):
    def __init__(self, sock):
        super().__init__({level})
        self.sock = sock

    def emit(self, record):
        self.sock.send_string(self.format(record)){mark}

def main():
    {configure}
    log.addHandler(Shipping(zmq.Context().socket(zmq.PUSH)))
    if os.fork() == 0:
        {call}
        os._exit(0)
    os.wait()

main()
"""
MARK = "  # expect: ZMQ202"
COMES = [
    ("", "pass", "log.warning('x')"),
    ("", "pass", "log.error('x')"),
    ("", "logging.basicConfig(level=logging.INFO)", "log.info('x')"),
    ("logging.WARNING", "logging.basicConfig(level=logging.INFO)", "log.warning('x')"),
    ("", "log.setLevel('DEBUG')", "log.debug('x')"),
    ("", "logging.config.fileConfig('logs.ini')", "log.debug('x')"),
    ("", "colours.install()", "log.debug('x')"),
]
STAYS = [
    ("", "pass", "log.info('x')"),
    ("", "logging.basicConfig()", "log.debug('x')"),
    ("", "shutil.which('git')", "log.info('x')"),
    ("logging.WARNING", "logging.basicConfig(level=logging.INFO)", "log.info('x')"),
    ("level=logging.ERROR", "logging.basicConfig(level=logging.INFO)", "log.warning('x')"),
    ("'WARNING'", "log.setLevel(0)", "log.info('x')"),
]


@pytest.mark.parametrize(("level", "configure", "call"), COMES)
def test_what_comes_to_the_handler(level: str, configure: str, call: str) -> None:
    text = PROGRAM.format(
        imports="import logging.config, colours", level=level, configure=configure, call=call, mark=MARK
    )
    check({"main.py": text})


@pytest.mark.parametrize(("level", "configure", "call"), STAYS)
def test_what_does_not(level: str, configure: str, call: str) -> None:
    check({"main.py": PROGRAM.format(imports="import shutil", level=level, configure=configure, call=call, mark="")})


def test_a_handler_without_a_constructor_of_its_own() -> None:
    check(
        {
            "main.py": """
import logging, os, zmq
sock = zmq.Context().socket(zmq.PUSH)
class Strict(logging.Handler):
    def emit(self, record):
        sock.send(b"x")
class Lax(logging.Handler):
    def emit(self, record):
        sock.send(b"x")  # expect: ZMQ202
log = logging.getLogger("app")
log.setLevel(logging.INFO)
log.addHandler(Strict(logging.ERROR))
log.addHandler(Lax(logging.INFO))
if os.fork() == 0:
    log.info("x")
    os._exit(0)
"""
        }
    )


def test_who_uses_a_library_may_have_configured_the_logs() -> None:
    check(
        {
            "main.py": """
import logging, os, zmq
sock = zmq.Context().socket(zmq.PUSH)
class Shipping(logging.Handler):
    def emit(self, record):
        sock.send(b"x")  # expect: ZMQ202
logging.getLogger("app").addHandler(Shipping())
def work():
    if os.fork() == 0:
        logging.getLogger("app").info("x")
        os._exit(0)
"""
        },
        programs=LIBRARY,
    )


@pytest.mark.parametrize(
    ("found", "mark"),
    [
        ("logging.root.manager.loggerDict.values()", ""),
        ("logging.Logger.manager.loggerDict.values()", ""),
        ("map(logging.getLogger, logging.root.manager.loggerDict)", ""),
        ("[logging.getLogger(None)]", MARK),
        ("[each for each in logging.root.manager.loggerDict.values() if each.name == 'other']", MARK),
    ],
)
def test_whoever_asks_finds_all_loggers(found: str, mark: str) -> None:
    check(
        {
            "main.py": f"""
import logging, os, zmq
sock = zmq.Context().socket(zmq.PUSH)
class Shipping(logging.Handler):
    def emit(self, record):
        sock.send(b"x"){mark}
logging.getLogger("app.audit").addHandler(Shipping())
logging.getLogger("other")
if os.fork() == 0:
    for each in {found}:
        each.handlers.clear()
    logging.getLogger("app.audit").error("x")
    os._exit(0)
"""
        }
    )


@pytest.mark.parametrize(
    ("classes", "wrapped", "call", "mark"),
    [
        ("class Named(logging.LoggerAdapter):\n    def process(self, msg, kwargs):", "Named(log, {})", "error", MARK),
        ("class Named(logging.LoggerAdapter):\n    def process(self, msg, kwargs):", "Named(log, {})", "debug", ""),
        ("class Named(logging.LoggerAdapter):\n    def process(self, msg, kwargs):", "log", "error", ""),
        ("class Dated(logging.Formatter):\n    def format(self, record):", "formatted(Dated())", "error", MARK),
        ("class Dated(logging.Formatter):\n    def format(self, record):", "formatted(Dated())", "debug", ""),
        ("class Dated(logging.Formatter):\n    def format(self, record):", "formatted(None)", "error", ""),
        ("class Kept(logging.StreamHandler):\n    def flush(self):", "handled(Kept())", "error", MARK),
        ("class Kept(logging.StreamHandler):\n    def format(self, record):", "handled(Kept())", "error", MARK),
        ("class Kept(logging.StreamHandler):\n    def close(self):", "handled(Kept())", "error", ""),
    ],
)
def test_what_a_record_passes_on_its_way(classes: str, wrapped: str, call: str, mark: str) -> None:
    program = f"""
import logging, os, zmq
sock = zmq.Context().socket(zmq.PUSH)
log = logging.getLogger("app")
{classes}
        sock.send(b"x"){mark}
        return "", {{}}
def handled(handler):
    log.addHandler(handler)
    return log
def formatted(formatter):
    handler = logging.StreamHandler()
    handler.setFormatter(formatter)
    return handled(handler)
way = {wrapped}
if os.fork() == 0:
    way.{call}("x")
    os._exit(0)
"""
    check({"main.py": program})


@pytest.mark.parametrize(("work", "mark"), [("super().handle(record)", MARK), ("pass", "")])
def test_a_handler_that_handles_a_record_itself(work: str, mark: str) -> None:
    program = f"""
import logging, os, zmq
sock = zmq.Context().socket(zmq.PUSH)
class Shipping(logging.Handler):
    def handle(self, record):
        {work}
    def emit(self, record):
        sock.send(b"x"){mark}
logging.getLogger("app").addHandler(Shipping())
if os.fork() == 0:
    logging.getLogger("app").error("x")
    os._exit(0)
"""
    check({"main.py": program})


KEEPING = """
import logging, logging.handlers

class Desk(logging.Handler):
    def emit(self, record):
        sock.send(b"x"){mark}

kept = logging.handlers.MemoryHandler(64{level}{target})
{then}
log = logging.getLogger("desk")
log.setLevel(logging.DEBUG)
log.addHandler(kept)
if os.fork() == 0:
    log.{call}("in the child")
    os._exit(0)
"""


@pytest.mark.parametrize(
    ("level", "call", "is_passed_on"),
    [
        ("", "error", True),
        ("", "warning", False),
        (", flushLevel=logging.WARNING", "warning", True),
        (", logging.INFO", "info", True),
        (", logging.INFO", "debug", False),
    ],
)
@pytest.mark.parametrize(("target", "then"), [(", target=Desk()", ""), ("", "kept.setTarget(Desk())")])
def test_a_handler_that_keeps_records_passes_them_on_at_a_grave_one(
    level: str, call: str, is_passed_on: bool, target: str, then: str
) -> None:
    mark = "  # expect: ZMQ202" if is_passed_on else ""
    check(script(SOCKET, KEEPING.format(level=level, call=call, target=target, then=then, mark=mark)))
