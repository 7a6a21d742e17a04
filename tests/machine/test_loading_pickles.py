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


HUBS = """
class Hub:
    def __init__(self):
        self.feed = None
    def note(self):
        if self.feed is not None:
            self.feed.send(b"x"){mark}

hub = Hub()

def evaluate(number):
    hub.note()
    return number
"""
ACROSS = """
import pickle
from multiprocessing import Pipe
from hubs import evaluate, hub

def serve(pipe):
    while pipe.poll(2):
        number, function = pickle.loads(pipe.recv_bytes())
        pipe.send_bytes(pickle.dumps(function(number)))

def main():
    {before}
    ours, theirs = Pipe()
    if os.fork() == 0:
        try:
            serve(theirs)
        finally:
            os._exit(0)
    {after}
    ours.send_bytes(pickle.dumps((1, evaluate)))
    print(pickle.loads(ours.recv_bytes()))
    os.wait()

main()
"""


def test_a_worker_runs_what_it_is_sent_with_what_it_has_inherited() -> None:
    attach = "hub.feed = sock"
    first = script(SOCKET, ACROSS.format(before=attach, after=""))
    later = script(SOCKET, ACROSS.format(before="", after=attach))
    check(first | {"hubs.py": HUBS.format(mark="  # expect: ZMQ202")})
    check(later | {"hubs.py": HUBS.format(mark="")})
