"""Handlers that a description of the logs attaches, and what it takes away."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

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
        ("{'handlers': {'w': {'()': wires.Wire}}, 'root': {'handlers': ['w']}}", "logging.error('x')"),
        ("{'handlers': {'w': {'()': 'wires.Wire'}}, 'root': {'handlers': ['w']}}", "logging.error('x')"),
        (
            f"{{'handlers': {{{WIRE}}}, 'root': {{'handlers': ['w']}}}}",
            "logging.getLogger('a').error('x')",
        ),
        ("{'handlers': {'w': {'class': 'wires.Wire', 'url': 'u'}}, 'root': {'handlers': ['w']}}", "logging.error('x')"),
        (f"{{'handlers': {{{WIRE}}}, 'loggers': {{'': {{'handlers': ['w']}}}}}}", "logging.error('x')"),
        (
            f"{{'handlers': {{{WIRE}}}, 'loggers': {{'a': {{'handlers': ['w']}}}}}}",
            "logging.getLogger('a').warning('x')",
        ),
        (
            f"{{'handlers': {{{WIRE}}}, 'loggers': {{'a': {{'handlers': ['w']}}}}}}",
            "logging.getLogger('a.b').warning('x')",
        ),
        (
            f"{{'handlers': {{{NULL}, {WIRE}}}, 'root': {{'handlers': ['n', 'w']}}}}",
            "logging.error('x')",
        ),
        (f"{{'handlers': {{{WIRE}}}, 'root': {{'handlers': ['w'], 'level': 'INFO'}}}}", "logging.error('x')"),
        (
            f"{{'handlers': {{{WIRE}}}, 'root': {{'handlers': ['w']}}, 'loggers': {{'a': {{'propagate': True}}}}}}",
            "logging.getLogger('a.b').error('x')",
        ),
        (
            "{'handlers': {'w': {'class': 'wires.Wire', 'level': 'ERROR'}}, 'root': {'handlers': ['w']}}",
            "logging.error('x')",
        ),
    ],
)
def test_a_handler_that_is_attached(described: str, use: str) -> None:
    check(program(described, use, MARK))


@pytest.mark.parametrize(
    ("described", "use"),
    [
        (f"{{'handlers': {{{WIRE}}}, 'root': {{'handlers': []}}}}", "logging.error('x')"),
        (f"{{'handlers': {{{WIRE}}}}}", "logging.error('x')"),
        (
            f"{{'handlers': {{{WIRE}}}, 'root': {{'handlers': ['w']}}, 'loggers': {{'a': {{'propagate': False}}}}}}",
            "logging.getLogger('a.b').error('x')",
        ),
        (f"{{'handlers': {{{WIRE}}}, 'root': {{'handlers': ['w'], 'level': 'INFO'}}}}", "logging.debug('x')"),
        (
            "{'handlers': {'w': {'class': 'wires.Wire', 'level': 'ERROR'}}, 'root': {'handlers': ['w']}}",
            "logging.warning('x')",
        ),
        (f"{{'handlers': {{{NULL}}}, 'root': {{'handlers': ['n']}}}}", "logging.error('x')"),
        (
            f"{{'handlers': {{{WIRE}}}, 'loggers': {{'a': {{'handlers': ['w']}}}}}}",
            "logging.getLogger('b').warning('x')",
        ),
        (f"{{'handlers': {{{WIRE}}}, 'loggers': {{'a': {{'handlers': ['w']}}}}}}", "logging.error('x')"),
        (
            f"{{'handlers': {{{NULL}, {WIRE}}}, 'root': {{'handlers': ['n']}}}}",
            "logging.error('x')",
        ),
        (
            f"{{'handlers': {{{WIRE}}}, 'root': {{'handlers': ['w']}}}}",
            f"logging.config.dictConfig({{'handlers': {{{NULL}}}, 'root': {{'handlers': ['n']}}}}); logging.error('x')",
        ),
    ],
)
def test_a_handler_that_is_not_attached(described: str, use: str) -> None:
    check(program(described, use, ""))


ATTACHED = """
import logging, os, zmq
class Wire(logging.Handler):
    def __init__(self):
        super().__init__()
        self.sock = zmq.Context().socket(zmq.PUSH)
        self.owner = os.getpid()
    def emit(self, record):
        self.sock.send(b"x"){mark}
class InOwner(logging.Filter):
    def __init__(self, negate=False):
        self.owner, self.negate = os.getpid(), negate
    def filter(self, record):
        return (os.getpid() == self.owner) is not self.negate
wire, log = Wire(), logging.getLogger("a")
log.addHandler(wire)
{setup}
if os.fork() == 0:
    {use}
    os._exit(0)
"""


@pytest.mark.parametrize(
    ("setup", "use"),
    [
        ("log.setLevel(logging.INFO)", "log.info('x')"),
        ("log.setLevel('INFO')", "logging.getLogger('a.b').warning('x')"),
        ("log.setLevel(20)", "log.log(logging.INFO, 'x')"),
        ("log.setLevel(logging.ERROR)", "log.log(os.getpid(), 'x')"),
        ("log.setLevel(os.environ['LEVEL'])", "log.debug('x')"),
        ("log.setLevel(logging.NOTSET); logging.basicConfig(level=logging.DEBUG)", "log.debug('x')"),
        ("wire.setLevel(logging.ERROR)", "log.exception('x')"),
        ("logging.root.addHandler(wire)", "logging.basicConfig(level=logging.ERROR); log.warning('x')"),
        ("logging.root.addHandler(wire)", "logging.basicConfig(force=True); log.warning('x')"),
        ("log.addFilter(InOwner(negate=True))", "log.warning('x')"),
        ("wire.level = logging.INFO", "log.warning('x')"),
        ("logging.disable(logging.INFO)", "log.warning('x')"),
        ("logging.disable(); logging.disable(logging.NOTSET)", "log.warning('x')"),
        ("log.disabled = True; log.disabled = False", "log.warning('x')"),
        ("log.setLevel(logging.INFO)", "if log.isEnabledFor(logging.INFO): wire.emit(None)"),
        ("log.setLevel(os.environ['LEVEL'])", "if log.isEnabledFor(logging.INFO): wire.emit(None)"),
        ("log.addFilter(InOwner())", "logging.getLogger('a.b').warning('x')"),
        ("log.addFilter(InOwner())", "wire.handle(None)"),
        ("keep = InOwner(); log.addFilter(keep); log.removeFilter(keep)", "log.warning('x')"),
        ("wire.addFilter(lambda record: True)", "log.warning('x')"),
    ],
)
def test_a_record_that_is_let_through(setup: str, use: str) -> None:
    check({"main.py": ATTACHED.format(setup=setup, use=use, mark=MARK)})


@pytest.mark.parametrize(
    ("setup", "use"),
    [
        ("log.setLevel(logging.INFO)", "log.debug('x')"),
        ("log.setLevel('WARNING')", "logging.getLogger('a.b').info('x')"),
        ("log.setLevel(30)", "log.log(logging.INFO, 'x')"),
        ("logging.basicConfig(level=logging.ERROR)", "log.warning('x')"),
        ("wire.setLevel(logging.ERROR)", "log.warning('x')"),
        (
            "log.removeHandler(wire); logging.root.addHandler(wire)",
            "logging.basicConfig(force=True, handlers=[logging.NullHandler()]); log.warning('x')",
        ),
        ("log.addFilter(InOwner())", "log.error('x')"),
        ("wire.level = logging.ERROR", "log.warning('x')"),
        ("log.setLevel(1); logging.disable(logging.INFO)", "log.info('x')"),
        ("pass", "logging.disable(); log.critical('x')"),
        ("pass", "log.disabled = True; log.critical('x')"),
        ("log.setLevel(logging.INFO)", "if log.isEnabledFor(logging.DEBUG): wire.emit(None)"),
        ("wire.addFilter(InOwner())", "logging.getLogger('a.b').error('x')"),
        ("wire.addFilter(lambda record: False)", "wire.handle(None)"),
    ],
)
def test_a_record_that_is_kept(setup: str, use: str) -> None:
    check({"main.py": ATTACHED.format(setup=setup, use=use, mark="")})


def test_a_filter_is_called_with_each_record() -> None:
    check(
        {
            "main.py": """
            import logging, os, zmq
            sock = zmq.Context().socket(zmq.PUSH)
            class Counting(logging.Filter):
                def filter(self, record):
                    sock.send(b"x")  # expect: ZMQ202
                    return True
            log = logging.getLogger("a")
            log.addFilter(Counting())
            if os.fork() == 0:
                log.error("x")
            """
        }
    )


@pytest.mark.parametrize(
    "begin",
    [
        "super().__init__({})",
        "super().__init__(level={})",
        "logging.Handler.__init__(self, {})",
        "super().__init__(); self.setLevel({})",
    ],
)
@pytest.mark.parametrize(("level", "mark"), [("logging.WARNING", ""), ("'INFO'", "  # expect: ZMQ202")])
def test_a_handler_lets_through_what_it_is_made_for(begin: str, level: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import logging

            class Handler(logging.Handler):
                def __init__(self):
                    {begin.format(level)}

                def emit(self, record):
                    sock.send(b"x"){mark}

            log = logging.getLogger("a")
            log.setLevel(logging.DEBUG)
            log.addHandler(Handler())
            if os.fork() == 0:
                log.info("x")
            """,
        )
    )


@pytest.mark.parametrize(("use", "mark"), [("logging.shutdown()", "  # expect: ZMQ203"), ("pass", "")])
def test_shutting_logs_down_closes_all_handlers(use: str, mark: str) -> None:
    check(
        {
            "main.py": f"""
import logging, os, zmq
class Wire(logging.Handler):
    def __init__(self):
        super().__init__()
        self.sock = zmq.Context().socket(zmq.PUSH)
    def close(self):
        self.sock.close(){mark}
        super().close()
logging.getLogger("a").addHandler(Wire())
if os.fork() == 0:
    {use}
    os._exit(0)
"""
        }
    )
