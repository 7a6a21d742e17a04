"""What the analyser calls a touch, a release or a step is what the recorder sees under the installed pyzmq."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from witnessed import witness

from zmqforklint.machine.library.zmq_objects import RELEASES, USES
from zmqforklint.witness import Limits

USE_CALLS = {
    "send": "pair.send(b'')",
    "send_multipart": "pair.send_multipart([b'', b''])",
    "send_string": "pair.send_string('')",
    "send_unicode": "pair.send_unicode('')",
    "send_json": "pair.send_json({})",
    "send_pyobj": "pair.send_pyobj({})",
    "send_serialized": "pair.send_serialized({}, lambda value: [b''])",
    "recv": "pair.recv()",
    "recv_multipart": "pair.recv_multipart()",
    "recv_string": "pair.recv_string()",
    "recv_unicode": "pair.recv_unicode()",
    "recv_json": "pair.recv_json()",
    "recv_pyobj": "pair.recv_pyobj()",
    "recv_serialized": "pair.recv_serialized(len)",
    "recv_into": "pair.recv_into(bytearray(1))",
    "poll": "pair.poll(0)",
    "bind": "pair.bind('inproc://name')",
    "connect": "pair.connect('inproc://name')",
    "bind_to_random_port": "pair.bind_to_random_port('tcp://127.0.0.1')",
    "unbind": "pair.unbind('inproc://name')",
    "disconnect": "pair.disconnect('inproc://name')",
    "subscribe": "sub.subscribe(b'')",
    "unsubscribe": "sub.unsubscribe(b'')",
    "monitor": "pair.monitor('inproc://events', 1)",
    "get_monitor_socket": "pair.get_monitor_socket()",
    "disable_monitor": "pair.disable_monitor()",
    "join": "pair.join('group')",
    "leave": "pair.leave('group')",
}
RELEASE_CALLS = {"close": "pair.close()", "term": "context.term()", "destroy": "context.destroy()"}
MORE_RELEASES = ["bare.close()", "bare_context.term()"]
MORE_USES = [
    "pair.getsockopt(zmq.EVENTS)",
    "pair.EVENTS",
    "sub.setsockopt(zmq.SUBSCRIBE, b'')",
    "sub.setsockopt_string(zmq.UNSUBSCRIBE, '')",
    "setattr(sub, 'subscribe', b'')",
    "zmq.select([pair], [], [], 0)",
    "zmq.zmq_poll([(pair, zmq.POLLIN)], 0)",
    "zmq.backend.zmq_poll(sockets=[(pair, zmq.POLLIN)], timeout=0)",
    "poller.poll(0)",
    "zmq.proxy(pair, sub)",
    "zmq.proxy_steerable(pair, sub, None, pair)",
    "zmq.device(zmq.QUEUE, pair, sub)",
    "zmq.devices.monitored_queue(pair, sub, pair)",
    "select.select([pair], [], [], 0)",
    "select.poll().register(pair)",
    "select.epoll().register(pair)",
    "selectors.DefaultSelector().register(pair, selectors.EVENT_READ)",
    "asyncio.new_event_loop().add_reader(pair, print)",
    "zmq.Socket(pair)",
    "zmq.Socket.shadow(pair.underlying)",
    "bare.send(b'')",
    "bare.connect('inproc://name')",
    "BareSocket.get(bare, zmq.EVENTS)",
    "zmq.backend.cython.zmq_poll([(bare, zmq.POLLIN)], 0)",
]
CREATIONS = [
    "context.socket(zmq.PUB)",
    "zmq.Socket(context, zmq.PUB)",
    "zmq.backend.Socket(context, zmq.PUB)",
    "zmq.backend.cython.Socket(context, zmq.PUB)",
    "BareSocket(context, zmq.PUB)",
    "BareSocket(bare_context, zmq.PUB)",
    "zmq.Context(context)",
    "zmq.Context.shadow(context.underlying)",
]
STEPS = [
    "pair.closed",
    "repr(pair)",
    "pair.context",
    "pair.underlying",
    "pair.fileno()",
    "pair.FD",
    "pair.TYPE",
    "pair.getsockopt(zmq.LAST_ENDPOINT)",
    "pair.setsockopt(zmq.LINGER, 0)",
    "setattr(pair, 'rcvtimeo', 1)",
    "pair.set_hwm(1)",
    "poller.register(sub)",
    "poller.unregister(pair)",
    "context.closed",
    "context.set(zmq.MAX_SOCKETS, 10)",
    "zmq.Context.instance()",
    "zmq.Context().socket(zmq.PUB).close()",
]
PROGRAM = """
import asyncio, contextlib, importlib, os, select, selectors, zmq, zmq.backend.cython, zmq.devices

def in_child(operation):
    if os.fork() == 0:
        with contextlib.suppress(Exception):
            operation()
        os._exit(0)
    os.wait()

context = zmq.Context()
pair = context.socket(zmq.PAIR)
sub = context.socket(zmq.SUB)
poller = zmq.Poller()
poller.register(pair, zmq.POLLIN)

# Of the compiled classes themselves, from the modules that define them.
BareSocket = importlib.import_module(zmq.backend.Socket.__module__).Socket
bare_context = importlib.import_module(zmq.backend.Context.__module__).Context()
bare = BareSocket(bare_context, zmq.PAIR)
"""


@pytest.fixture(scope="module")
def kinds(tmp_path_factory) -> dict[str, set[str]]:
    """The kinds of touches seen of each call, every one in a child of its own that is answered in libzmq's place."""
    calls = [*USE_CALLS.values(), *RELEASE_CALLS.values(), *MORE_RELEASES, *MORE_USES, *CREATIONS, *STEPS]
    program: Path = tmp_path_factory.mktemp("operations") / "program.py"
    head = PROGRAM.splitlines()
    program.write_text("\n".join([*head, *(f"in_child(lambda: {call})" for call in calls)]))
    lines = {len(head) + number: call for number, call in enumerate(calls, 1)}
    places = [(str(program.resolve()), line) for line in lines]
    record = witness(program, step_over=places, options=["-W", "ignore"], limits=Limits(seconds=60, grace=20))
    assert (record.ended.kind, record.ended.value, record.notes) == ("exit", 0, ())
    seen: dict[str, set[str]] = defaultdict(set)
    for touch in record.touches:
        seen[lines[touch.stack[0].line]].add(touch.kind.value)
    return seen


def test_every_operation_of_the_analyser_is_tried():
    assert USE_CALLS.keys() == USES
    assert RELEASE_CALLS.keys() == RELEASES


@pytest.mark.parametrize("call", [*USE_CALLS.values(), *MORE_USES])
def test_uses(call, kinds):
    assert "use" in kinds[call]


@pytest.mark.parametrize("call", [*RELEASE_CALLS.values(), *MORE_RELEASES])
def test_releases(call, kinds):
    assert kinds[call] == {"release"}


@pytest.mark.parametrize("call", CREATIONS)
def test_creations(call, kinds):
    assert kinds[call] == {"create"}


@pytest.mark.parametrize("call", STEPS)
def test_plain_steps_are_no_touches(call, kinds):
    assert call not in kinds
