"""Jobs that a scheduler runs, here or in its pools; each program was run under the witness (apscheduler 3.11.3)."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

SCHEDULED = """
import multiprocessing, time
from apscheduler.executors.pool import ProcessPoolExecutor, ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

def tell(event=None):
    sock.send(b"x"){told}

def work(text):
    sock.send(b"x"){mark}

if __name__ == "__main__":
    forking = {{"mp_context": multiprocessing.get_context("fork")}}
    {made}
    scheduler.add_listener(tell)
    {add}
    scheduler.start()
    time.sleep(1)
    scheduler.shutdown()
"""


@pytest.mark.parametrize(
    ("made", "add"),
    [
        (
            "scheduler = BackgroundScheduler(executors={'default': ProcessPoolExecutor(2, pool_kwargs=forking)})",
            "scheduler.add_job(work, 'date', args=['x'])",
        ),
        (
            "pools = {'default': ThreadPoolExecutor(2), 'cpu': ProcessPoolExecutor(2, forking)}\n"
            "    scheduler = BackgroundScheduler(executors=pools)",
            "scheduler.add_job(work, 'interval', ('x',), seconds=1, executor='cpu')",
        ),
        (
            "scheduler = BackgroundScheduler()\n    pool = ProcessPoolExecutor(2, forking)\n"
            "    scheduler.configure(executors={'cpu': pool})",
            "scheduler.scheduled_job('interval', args=['x'], seconds=1, executor='cpu')(work)",
        ),
        (
            "scheduler = BackgroundScheduler()\n"
            "    scheduler.add_executor(ProcessPoolExecutor(2, forking), alias='cpu')",
            "scheduler.add_job(work, 'date', kwargs={'text': 'x'}, executor='cpu')",
        ),
    ],
    ids=["default", "by name", "configured", "added"],
)
def test_a_job_runs_in_the_pool_that_it_names(made: str, add: str) -> None:
    check(script(SOCKET, SCHEDULED.format(made=made, add=add, mark="  # expect: ZMQ202", told="")))
    spawning = made.replace(", forking", "").replace(", pool_kwargs=forking", "")
    check(script(SOCKET, SCHEDULED.format(made=spawning, add=add, mark="", told="")))
    here = add.replace(", executor='cpu'", "")
    if here != add:
        check(script(SOCKET, SCHEDULED.format(made=made, add=here, mark="", told="")))


BY_NAME = """
import multiprocessing, time
from apscheduler.executors.pool import ProcessPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
import net

if __name__ == "__main__":
    pool = ProcessPoolExecutor(1, {{"mp_context": multiprocessing.get_context("fork")}})
    scheduler = BackgroundScheduler(executors={{"cpu": pool}})
    scheduler.add_job("jobs:work", "date"{more})
    scheduler.start()
    time.sleep(1)
    scheduler.shutdown()
"""
NET = """
import zmq
sock = zmq.Context().socket(zmq.PUB)
"""
JOBS = """
import net

def work():
    net.sock.send(b"x"){mark}
"""


def test_a_job_may_be_named_by_a_text() -> None:
    mark = "  # expect: ZMQ202"
    check({"main.py": BY_NAME.format(more=", executor='cpu'"), "net.py": NET, "jobs.py": JOBS.format(mark=mark)})
    check({"main.py": BY_NAME.format(more=""), "net.py": NET, "jobs.py": JOBS.format(mark="")})


SINKS = """
import sys
from loguru import logger

class Sink:
    def write(self, message):
        sock.send(message.encode()){mark}

logger.configure(handlers=[{{"sink": sys.stderr, "level": "WARNING"}}, {{"sink": {sink}, "level": "INFO"{more}}}])
{then}
if os.fork() == 0:
    logger.info("in the child")
    os._exit(0)
"""


@pytest.mark.parametrize("sink", ["Sink()", "Sink().write", "lambda message: Sink().write(message)"])
def test_sinks_that_loguru_is_given_in_rows(sink: str) -> None:
    """Run with loguru 0.7.3."""
    given = {"sink": sink, "more": "", "then": ""}
    check(script(SOCKET, SINKS.format(mark="  # expect: ZMQ202", **given)))
    check(script(SOCKET, SINKS.format(mark="", **given | {"more": ', "enqueue": True'})))
    check(
        script(SOCKET, SINKS.format(mark="", **given | {"then": "logger.configure(handlers=[{'sink': sys.stderr}])"}))
    )
