"""What a log record tells: the process that made it, and how grave it is."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

HANDLER = """
import logging
class Handler(logging.Handler):
    owner = os.getpid()
    def emit(self, record):
        if {test}:
            sock.send(b"x")  {mark}
log = logging.getLogger("app")
log.addHandler(Handler())
"""

FILTER = """
import logging
class Handler(logging.Handler):
    def emit(self, record):
        sock.send(b"x")  {mark}
owner = os.getpid()
log = logging.getLogger("app")
handler = Handler()
handler.addFilter(lambda record: {test})
log.addHandler(handler)
"""


@pytest.mark.parametrize("program", [HANDLER, FILTER])
@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ("record.process == os.getpid()", True),
        ("record.processName == 'MainProcess'", True),
        ("record.processName != 'MainProcess'", False),
        ("record.levelno >= logging.ERROR", True),
        ("record.levelno >= 50", False),
        ("record.levelno < 40", False),
    ],
)
def test_what_a_record_of_a_forked_child_tells(program: str, test: str, holds: bool) -> None:
    mark = "# expect: ZMQ202" if holds else ""
    check(script(SOCKET, program.format(test=test, mark=mark), "if os.fork() == 0:\n    log.error('x')\n"))


@pytest.mark.parametrize(("test", "holds"), [("record.process == self.owner", False), ("record.process", True)])
def test_a_handler_asks_whose_the_record_is(test: str, holds: bool) -> None:
    mark = "# expect: ZMQ202" if holds else ""
    check(script(SOCKET, HANDLER.format(test=test, mark=mark), "if os.fork() == 0:\n    log.error('x')\n"))


@pytest.mark.parametrize(
    ("test", "holds"),
    [("record.processName == 'MainProcess'", False), ("record.processName == 'printer'", True)],
)
def test_a_record_of_a_started_process_has_its_name(test: str, holds: bool) -> None:
    check(
        script(
            SOCKET,
            HANDLER.format(test=test, mark="# expect: ZMQ202" if holds else ""),
            """
            import multiprocessing
            def work():
                log.error("x")
            if __name__ == "__main__":
                multiprocessing.Process(target=work, name="printer").start()
            """,
        )
    )


def test_a_record_that_is_handed_on_may_be_of_any_process() -> None:
    check(
        script(
            SOCKET,
            HANDLER.format(test="record.process == self.owner", mark="# expect: ZMQ202"),
            """
            import queue
            records = queue.Queue()
            if os.fork() == 0:
                log.handle(records.get())
            """,
        )
    )
