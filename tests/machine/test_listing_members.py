"""``dir(x)`` and ``inspect.getmembers(x)``: what the program has given an object is found by its names."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

PROGRAM = """
import inspect, sys
class Job:
    kind = "job"
    def on_start(self):
        sock.send(b"x"){mark}
    def other(self):
        pass
class Plain:
    pass
job = Job()
if os.fork() == 0:
    {use}
"""


@pytest.mark.parametrize(
    "use",
    [
        "for name in dir(job):\n        if name.startswith('on_'):\n            getattr(job, name)()",
        "[getattr(job, name)() for name in dir(Job) if name == 'on_start']",
        "for name, call in inspect.getmembers(job, inspect.ismethod):\n        call()",
        "for name, call in inspect.getmembers(job, predicate=callable):\n        call()",
        "for name, call in inspect.getmembers(Job, inspect.isfunction):\n        call(job)",
        "for name, call in inspect.getmembers(job):\n        if callable(call):\n            call()",
        "for name, cls in inspect.getmembers(sys.modules[__name__], inspect.isclass):\n"
        "        if name == 'Job':\n            cls().on_start()",
        "calls = dict(inspect.getmembers(job, inspect.isroutine))\n    calls['on_start']()",
    ],
)
def test_members_are_found(use: str) -> None:
    check(script(SOCKET, PROGRAM.format(use=use, mark="  # expect: ZMQ202")))


@pytest.mark.parametrize(
    "use",
    [
        "for name in dir(job):\n        if name.startswith('off_'):\n            getattr(job, name)()",
        "for name in dir(Plain):\n        getattr(job, name)()",
        "for name, call in inspect.getmembers(job, inspect.isclass):\n        job.on_start()",
        "for name, call in inspect.getmembers(job, lambda each: each == 'job'):\n        call.on_start()",
        "for name, call in inspect.getmembers(job, inspect.ismethod):\n        if name == 'other':\n            call()",
        "if 'on_start' in dir(Plain):\n        job.on_start()",
    ],
)
def test_other_members_are_not_taken_for_them(use: str) -> None:
    check(script(SOCKET, PROGRAM.format(use=use, mark="")))


@pytest.mark.parametrize(("asked", "mark"), [("isclass", "  # expect: ZMQ202"), ("isfunction", "")])
def test_members_of_a_module_of_which_some_other_may_be_meant(asked: str, mark: str) -> None:
    check(
        {
            "jobs.py": f"""
            import zmq
            sock = zmq.Context().socket(zmq.PUSH)
            class Job:
                def run(self):
                    sock.send(b"x"){mark}
            """,
            "main.py": f"""
            import inspect, os
            import jobs
            from unheard import chosen
            module = jobs if chosen else chosen
            if os.fork() == 0:
                for name, found in inspect.getmembers(module, inspect.{asked}):
                    found().run()
            """,
        }
    )
