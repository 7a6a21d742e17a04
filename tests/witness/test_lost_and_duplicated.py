"""What is claimed of messages from the counts of both ends, and what is not."""

from __future__ import annotations

import pytest
from witnessed import witness

from zmqforklint.vocabulary import Consequence
from zmqforklint.witness import Limits

LOSES = """
import os, sys, zmq
context = zmq.Context()
pull = context.socket(zmq.PULL)
port = pull.bind_to_random_port("tcp://127.0.0.1")
push = context.socket(zmq.PUSH)
push.connect(f"tcp://localhost:{port}")
push.send(b"warm")
assert pull.recv() == b"warm"
if os.fork() == 0:
    push.send(b"from the child")
    push.send_multipart([b"also", b"lost"])
    sys.exit()
os.wait()
push.send(b"from the parent")
received = 0
while pull.poll(300):
    received += len(pull.recv_multipart())
assert received == 1
"""
DUPLICATES = """
import os, zmq
context = zmq.Context()
push = context.socket(zmq.PUSH)
push.bind("inproc://queue")
pull = context.socket(zmq.PULL)
pull.connect("inproc://queue")
push.send(b"first")
push.send(b"second")
pull.recv()
if os.fork() == 0:
    assert pull.recv() == b"second"
    os._exit(0)
os.wait()
assert pull.recv() == b"second"
"""
OWN_SOCKETS = """
import multiprocessing, zmq
def work(port):
    with zmq.Context() as context, context.socket(zmq.PUSH) as push:
        push.connect(f"tcp://127.0.0.1:{port}")
        push.send(b"from the child")
context = zmq.Context()
pull = context.socket(zmq.PULL)
port = pull.bind_to_random_port("tcp://127.0.0.1")
worker = multiprocessing.get_context("fork").Process(target=work, args=(port,))
worker.start()
assert pull.recv() == b"from the child"
worker.join()
assert not pull.poll(200)
"""
PUB_SUB = """
import os, zmq
context = zmq.Context()
sub = context.socket(zmq.SUB)
sub.subscribe(b"")
port = sub.bind_to_random_port("tcp://127.0.0.1")
pub = context.socket(zmq.PUB)
pub.connect(f"tcp://127.0.0.1:{port}")
while not sub.poll(50):
    pub.send(b"warm")
if os.fork() == 0:
    pub.send(b"from the child")
    os._exit(0)
os.wait()
while sub.poll(300):
    sub.recv()
"""


def shown(tmp_path, text: str) -> list[tuple[str, int, Consequence | None]]:
    program = tmp_path / "program.py"
    program.write_text(text)
    record = witness(program, options=["-W", "ignore"], limits=Limits(seconds=20))
    assert (record.ended.kind, record.ended.value) == ("exit", 0), record.output
    return [(touch.function, touch.stack[0].line, touch.consequence) for touch in record.touches if touch.stack]


def test_what_the_child_sends_is_lost_when_its_receiver_asked_for_more_and_counts_too_few(tmp_path):
    assert shown(tmp_path, LOSES)[:3] == [
        ("send", 11, Consequence.LOST),
        ("send", 12, Consequence.LOST),
        ("send", 12, Consequence.LOST),
    ]


def test_a_queued_message_that_both_receive_is_duplicated(tmp_path):
    assert shown(tmp_path, DUPLICATES) == [("recv", 12, Consequence.DUPLICATED)]


def test_sockets_of_the_childs_own_lose_nothing(tmp_path):
    assert shown(tmp_path, OWN_SOCKETS) == []


UNSURE = {
    "the receiver does not ask again": LOSES.replace("while pull.poll(300)", "for _ in range(1)"),
    "a socket may drop messages by design": LOSES.replace(
        "os.wait()", "os.wait()\npush.send(b'')\npull.recv()\npush.setsockopt(zmq.CONFLATE, 1)"
    ),
    "the child does not end in order": LOSES.replace("sys.exit()", "os.kill(os.getpid(), 9)"),
    "another sender may be bound to": DUPLICATES.replace("inproc://queue", "ipc://queue")
    .replace("push.bind", "push.b_nd")
    .replace("pull.connect", "pull.bind")
    .replace("push.b_nd", "push.connect"),
    "the parent does not receive it as well": DUPLICATES.removesuffix('assert pull.recv() == b"second"\n'),
    "each message goes to many": PUB_SUB,
}


@pytest.mark.parametrize("reason", UNSURE)
def test_nothing_is_claimed_where(reason, tmp_path):
    touches = shown(tmp_path, UNSURE[reason])
    assert touches
    assert {consequence for _, _, consequence in touches} == {None}
