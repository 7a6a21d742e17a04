"""A handler begins where what a library raises was raised, not before the statement that led there."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

NOTIFIER = """
import json, signal, sys, threading, time
import requests

class Notifier:
    def __init__(self):
        self.pid = os.getpid()
        self.line = sock

    @property
    def current(self):
        if self.pid != os.getpid():
            self.line = zmq.Context().socket(zmq.PUSH)
            self.pid = os.getpid()
        return self.line

    def renew(self):
        self.line = zmq.Context().socket(zmq.PUSH)

    def tell(self, text):
        self.renew()
        return requests.post("http://localhost", text)

    def fetch(self, text):
        reply = requests.post("http://localhost", text)
        self.renew()
        return reply

notifier = Notifier()
"""


@pytest.mark.parametrize("kind", ["ValueError", "zmq.Again", "Exception", "(OSError, TypeError)", "BaseException"])
def test_what_stands_before_the_call_that_fails_is_done(kind: str) -> None:
    check(
        script(
            SOCKET,
            NOTIFIER,
            f"""
            if os.fork() == 0:
                try:
                    notifier.current.send(b"x")
                except {kind}:
                    notifier.line.close()
                os._exit(0)
            """,
        )
    )


@pytest.mark.parametrize("kind", ["requests.Timeout", "Exception", "OSError"])
def test_it_is_done_where_a_function_of_the_program_calls_a_library(kind: str) -> None:
    program = f"""
    if os.fork() == 0:
        try:
            notifier.{{method}}("x")
        except {kind}:
            pass
        notifier.line.send(b"x"){{mark}}
        os._exit(0)
    """
    check(script(SOCKET, NOTIFIER, program.format(method="tell", mark="")))
    check(script(SOCKET, NOTIFIER, program.format(method="fetch", mark="  # expect: ZMQ202")))


@pytest.mark.parametrize("kind", ["KeyError", "json.JSONDecodeError", "requests.Timeout"])
def test_what_one_handler_may_catch_another_may_as_well(kind: str) -> None:
    check(
        script(
            SOCKET,
            NOTIFIER,
            f"""
            def work():
                try:
                    notifier.fetch("x")
                except {kind}:
                    notifier.line = zmq.Context().socket(zmq.PUSH)
            if os.fork() == 0:
                try:
                    work()
                except Exception:
                    notifier.line.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_a_handler_that_a_child_takes_over_is_replaced_before_anything_fails() -> None:
    check(
        script(
            """
            import os, signal, sys, threading, time, zmq

            class Arbiter:
                def __init__(self):
                    self.board = zmq.Context().socket(zmq.PULL)
                    self.pids = []

                def run(self):
                    signal.signal(signal.SIGTERM, self.end)
                    self.spawn()
                    for pid in self.pids:
                        os.kill(pid, signal.SIGTERM)

                def end(self, number, frame):
                    self.board.close()
                    sys.exit(0)

                def spawn(self):
                    pid = os.fork()
                    if pid:
                        self.pids.append(pid)
                        return
                    status = 0
                    try:
                        self.serve()
                    except Exception:
                        status = 1
                    finally:
                        os._exit(status)

                def serve(self):
                    stopping = threading.Event()
                    signal.signal(signal.SIGTERM, lambda number, frame: stopping.set())
                    while not stopping.is_set():
                        time.sleep(0.1)

            Arbiter().run()
            """
        )
    )


def test_what_a_thread_raises_is_not_for_those_who_started_it() -> None:
    check(
        script(
            SOCKET,
            NOTIFIER,
            """
            if os.fork() == 0:
                try:
                    thread = threading.Thread(target=notifier.fetch, args=("x",))
                    thread.start()
                except RuntimeError:
                    sock.send(b"the thread did not start")  # expect: ZMQ202
                except (KeyError, IndexError):
                    sock.send(b"no")
            """,
        )
    )


def test_a_manager_that_asks_is_told_of_a_failure_where_it_is() -> None:
    check(
        script(
            SOCKET,
            NOTIFIER,
            """
            class Reporting:
                def __enter__(self):
                    return self
                def __exit__(self, kind, error, trace):
                    if kind is not None:
                        notifier.line.send(b"failed")
                    return True
            if os.fork() == 0:
                with Reporting():
                    notifier.tell("x")
            """,
        )
    )
