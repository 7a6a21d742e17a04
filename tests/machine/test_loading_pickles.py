"""What a program loads of what was pickled may be a copy of anything that it has pickled itself."""

from __future__ import annotations

import pytest
from programs import SOCKET, analyse, check, script

JOBS = """
import pickle
import sys

class Job:
    def __init__(self, name):
        self.name = name
    def run(self):
        sock.send(b"x"){mark}

class Kept(Job):
    def __getstate__(self):
        return {{"name": self.name}}
    def __setstate__(self, state):
        self.__dict__.update(state)

class Fake:
    def run(self):
        pass

"""
LOAD = """
if os.fork() == 0:
    {load}
"""
HAZARD = JOBS.format(mark="  # expect: ZMQ202")
SAFE = JOBS.format(mark="")


@pytest.mark.parametrize(
    ("dump", "load"),
    [
        ("pickle.dump(Job('a'), open('x', 'wb'))", "pickle.load(open('x', 'rb')).run()"),
        ("data = pickle.dumps(Kept('a'))", "pickle.loads(data).run()"),
        ("pickle.dump([Job('a'), Job('b')], open('x', 'wb'))", "[job.run() for job in pickle.load(open('x', 'rb'))]"),
        (
            "for name in sys.argv:\n    pickle.dump({name: Kept(name)}, open(name, 'wb'))",
            "for job in pickle.load(open(sys.argv[1], 'rb')).values():\n        job.run()",
        ),
    ],
)
def test_a_child_loads_what_its_parent_has_pickled(dump: str, load: str) -> None:
    check(script(SOCKET, HAZARD, dump + "\n", LOAD.format(load=load)))


def test_it_may_be_another_object() -> None:
    text = script(SOCKET, HAZARD, "data = pickle.dumps(Job('a'))\n", LOAD.format(load="pickle.loads(data).run()"))
    check(text)
    assert [each.confidence for each in analyse(text).findings if each.code == "ZMQ202"] == ["possible"]


@pytest.mark.parametrize(
    ("dump", "load"),
    [
        ("pickle.dump(Fake(), open('x', 'wb'))", "pickle.load(open('x', 'rb')).run()"),
        ("data = pickle.dumps(Job('a'))", "data.run()"),
        ("pickle.dump(['a', 1], open('x', 'wb'))", "Fake().run(); pickle.load(open('x', 'rb')).run()"),
    ],
)
def test_nothing_else_is_loaded(dump: str, load: str) -> None:
    check(script(SOCKET, SAFE, dump + "\n", LOAD.format(load=load)))
