"""Guises of contexts and sockets, and ways to fork, that no other test of a run goes through."""

from __future__ import annotations

import pytest
from witnessed import told, witness

from zmqforklint.witness import Limits

DECORATED = """
import os, zmq
from zmq.decorators import context, socket

@context()
@socket("pub", zmq.PUB)
def main(context, pub):
    if os.fork() == 0:
        pub.send(b"")
        context.socket(zmq.PUB)
        os._exit(0)
    os.wait()

main()
"""

SUBCLASSES = """
import os, zmq

class Channel(zmq.Socket):
    def tell(self, text):
        self.send_string(text)

class Hub(zmq.Context):
    _socket_class = Channel

class Lonely(Hub):
    def __init__(self):
        super().__init__(1)

hub = Lonely()
channel = hub.socket(zmq.PUB)
if os.fork() == 0:
    channel.tell("")
    hub.socket(zmq.PUB)
    channel.close()
    os._exit(0)
os.wait()
"""

GREEN = """
import os, zmq.green as zmq

context = zmq.Context()
pub = context.socket(zmq.PUB)
pull = context.socket(zmq.PULL)
poller = zmq.Poller()
poller.register(pull, zmq.POLLIN)

def in_child(touch):
    if os.fork() == 0:
        touch()
        os._exit(0)

in_child(lambda: context.socket(zmq.PUB))
in_child(lambda: pub.send(b""))
in_child(lambda: pull.recv_string())
in_child(lambda: poller.poll(10))
"""

GEVENT = """
import gevent.monkey
gevent.monkey.patch_all()
import gevent, gevent.os, os, zmq

pub = zmq.Context().socket(zmq.PUB)

def by(fork):
    if fork() == 0:
        pub.send(b"")
        os._exit(0)

by(os.fork)
by(gevent.os.fork)
gevent.spawn(by, os.fork).join()
"""

BILLIARD = """
import billiard, zmq

pub = zmq.Context().socket(zmq.PUB)

def send(_=None):
    pub.send(b"")

if __name__ == "__main__":
    process = billiard.get_context("fork").Process(target=send)
    process.start()
    process.join()
    with billiard.get_context("fork").Pool(1) as pool:
        pool.map(send, [0])
"""


def seen(folder, text):
    program = folder / "program.py"
    program.write_text(text.lstrip())
    return witness(program, options=["-W", "ignore"], limits=Limits(seconds=20))


def test_decorators_of_pyzmq(tmp_path):
    record = seen(tmp_path, DECORATED)
    assert record.ended.value == 0
    assert told(record.touches) == [("send", 8, "returned"), ("socket", 9, "returned")]
    assert {birth.stack[0].line for birth in record.births.values() if birth.kind == "context"} == {13}


def test_subclasses_of_the_program(tmp_path):
    record = seen(tmp_path, SUBCLASSES)
    assert record.ended.value == 0
    assert [(operation, line) for operation, line, _ in told(record.touches)] == [
        ("send_string", 5),
        ("socket", 18),
        ("close", 19),
    ]


def test_green_sockets(tmp_path):
    pytest.importorskip("gevent")
    touches = told(seen(tmp_path, GREEN).touches)
    assert {(operation, line) for operation, line, _ in touches} == {
        ("socket", 14),
        ("send", 15),
        ("recv_string", 16),
        ("poll", 17),
    }


def test_forks_under_gevent(tmp_path):
    pytest.importorskip("gevent")
    record = seen(tmp_path, GEVENT)
    assert (record.ended.value, record.notes) == (0, ())
    assert told(record.touches) == [("send", 9, "returned")] * 3
    forks = [record.processes[touch.process].fork for touch in record.touches]
    # The children run at the same time: which of them touches first is nobody's to say.
    assert sorted([frame.line for frame in fork.stack] for fork in forks if fork) == [[8], [8, 12], [8, 13]]


def test_processes_and_pools_of_billiard(tmp_path):
    pytest.importorskip("billiard")
    record = seen(tmp_path, BILLIARD)
    assert record.ended.value == 0
    assert told(record.touches) == [("send", 6, "returned")] * 2
    forks = [record.processes[touch.process].fork for touch in record.touches]
    assert [fork.stack[0].line for fork in forks if fork] == [10, 12]
