"""What the recorder sees of contexts and sockets."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from witnessed import PROGRAMS, told, witness

import zmqforklint
from zmqforklint.witness import Limits, TouchKind, run


def test_a_child_that_spins_is_seen_to_and_costs_less_than_the_limit():
    record = witness("recv_spins.py")
    assert told(record.touches) == [("recv", 10, "spins")]
    assert record.touches[0].stuck
    assert record.ended.kind == "stuck"
    first, child = record.processes.values()
    assert child.parent == first.token
    assert child.fork is not None
    assert child.fork.stack[0].line == 9
    assert child.fork.live == 1


def test_births_touches_and_the_function_of_pyzmq_that_was_called():
    record = witness("send_lost.py")
    assert told(record.touches) == [("send", 14, "returned"), ("send_string", 15, "returned")]
    (pushed,) = {touch.objects for touch in record.touches}
    birth = record.births[pushed[0]]
    assert (birth.kind, birth.stack[0].line, birth.stack[0].module) == ("socket", 9, "__main__")
    context = record.births[birth.context or ""]
    assert (context.kind, context.stack[0].line) == ("context", 6)
    assert record.ended.value == 0


def test_a_touch_keeps_the_whole_stack_of_the_program():
    record = witness("process_subclass.py")
    (touch,) = record.touches
    assert touch.kind is TouchKind.CREATE
    assert [(frame.function, frame.line) for frame in touch.stack] == [("run", 13), ("<module>", 20)]


def test_columns_are_those_of_the_call():
    frame = witness("recv_spins.py").touches[0].stack[0]
    assert (frame.column, frame.end_line, frame.end_column) == (8, 10, 19)


def test_stepping_over_a_touch_lets_the_child_go_on():
    path = str((PROGRAMS / "two_hazards.py").resolve())
    record = witness("two_hazards.py", step_over=[(path, 7), (path, 8)])
    assert ("poll", 7, "stepped over") in told(record.touches)
    assert ("recv_string", 8, "stepped over") in told(record.touches)
    assert ("send_json", 9, "returned") in told(record.touches)
    assert ("socket", 10, "returned") in told(record.touches)


def test_a_loop_over_a_stepped_over_touch_ends(tmp_path):
    loop = tmp_path / "loop.py"
    loop.write_text(
        "import os, zmq\n"
        "pull = zmq.Context().socket(zmq.PULL)\n"
        "if os.fork() == 0:\n"
        "    while True:\n"
        "        pull.recv()\n"
        "os.wait()\n"
    )
    record = witness(loop, step_over=[(str(loop.resolve()), 5)])
    assert record.ended.value == 0
    assert "InheritedObjectError" in record.output


def test_releases_say_how_they_were_asked_for():
    record = witness("close_in_child.py")
    in_child = [(touch.operation, touch.stack[0].line, touch.notes) for touch in record.touches if touch.stack]
    assert in_child == [("close", 13, ()), ("__del__", 14, ()), ("close", 19, ("leaving",))]


def test_a_release_in_an_after_fork_hook_bears_that_note():
    record = witness("after_fork_hook.py")
    assert {touch.notes for touch in record.touches} == {("after-fork",)}


def test_a_fork_in_c_is_noticed_at_the_next_touch():
    record = witness("fork_in_c.py")
    assert told(record.touches) == [("send", 11, "returned")]
    child = record.processes[record.touches[0].process]
    assert child.parent in record.processes
    assert child.fork is None


FORKS = """
import ctypes, multiprocessing, os, pty, zmq
from concurrent.futures import ProcessPoolExecutor
pub = zmq.Context().socket(zmq.PUB)
def send(_):
    pub.send(b"")
def by(fork):
    result = fork()
    if result in (0, (0, -1)):
        send(0)
        os._exit(0)
    os.wait()
if __name__ == "__main__":
    by(os.fork)
    by(os.forkpty)
    by(pty.fork)
    by(ctypes.CDLL(None).fork)
    context = multiprocessing.get_context("fork")
    process = context.Process(target=send, args=(0,))
    process.start()
    process.join()
    with context.Pool(1) as pool:
        pool.map(send, [0])
    with ProcessPoolExecutor(1, mp_context=context) as executor:
        list(executor.map(send, [0]))
"""


def test_every_way_to_fork_is_seen_and_placed(tmp_path):
    program = tmp_path / "forks.py"
    program.write_text(FORKS)
    record = witness(program, options=["-W", "ignore"], limits=Limits(seconds=20))
    assert (record.ended.kind, record.ended.value) == ("exit", 0)
    senders = [record.processes[touch.process] for touch in record.touches if touch.function == "send"]
    places = [process.fork and [frame.line for frame in process.fork.stack] for process in senders]
    assert places == [[8, 14], [8, 15], [8, 16], None, [20], [22], [25]]


def test_a_grandchild_knows_both_forks():
    record = witness("double_fork.py")
    grandchild = record.processes[record.touches[0].process]
    child = record.processes[grandchild.parent or ""]
    assert grandchild.fork is not None
    assert child.fork is not None
    assert (child.fork.stack[0].line, grandchild.fork.stack[0].line) == (9, 11)


def test_a_poll_touches_all_its_sockets_at_once():
    (touch,) = witness("poller.py").touches
    assert (touch.operation, len(touch.objects), touch.outcome) == ("poll", 2, "spins")


def test_initial_arguments_of_a_pool_are_hand_overs():
    record = witness("pool_initializer.py")
    assert {(handover.stack[0].line, handover.stack[0].end_line) for handover in record.handovers} == {(20, 24)}
    assert {touch.objects for touch in record.touches} == {record.handovers[0].objects}


def test_an_argument_that_cannot_be_pickled_is_seen(tmp_path):
    program = tmp_path / "spawned.py"
    program.write_text(
        "import multiprocessing, zmq\n"
        "if __name__ == '__main__':\n"
        "    pair = zmq.Context().socket(zmq.PAIR)\n"
        "    multiprocessing.get_context('spawn').Process(target=print, args=(pair,)).start()\n"
    )
    record = witness(program)
    assert record.ended.value == 1
    assert list(record.pickled) == list(record.handovers[0].objects)


def test_the_recorder_is_no_part_of_the_program_even_inside_the_analysed_folder():
    program = PROGRAMS / "pool_initializer.py"
    folder = Path(zmqforklint.__file__).parents[1]
    record = run([sys.executable, str(program)], cwd=PROGRAMS, analysed=[folder], limits=Limits())
    assert len(record.forks) >= 1
    assert {frame.path for fork in record.forks for frame in fork.stack} == {str(program)}


_CLIENT = """
import multiprocessing, zmq
class Client:
    def __init__(self):
        self.pair = zmq.Context().socket(zmq.PAIR)
    def run(self):
        pass
if __name__ == '__main__':
    client = Client()
"""


def test_what_an_argument_owns_is_told_apart_from_what_it_is(tmp_path):
    program = tmp_path / "spawned.py"
    program.write_text(
        _CLIENT + "    multiprocessing.get_context('spawn').Process(target=print, args=(client,)).start()"
    )
    record = witness(program)
    (handover,) = record.handovers
    assert handover.owned
    assert record.births[handover.objects[0]].kind == "socket"
    assert list(record.pickled) == list(handover.objects)


def test_what_a_target_owns_is_not_handed_over(tmp_path):
    program = tmp_path / "forked.py"
    program.write_text(_CLIENT + "    multiprocessing.get_context('fork').Process(target=client.run).start()")
    record = witness(program)
    assert len(record.forks) == 1
    assert record.handovers == ()


@pytest.mark.parametrize("program", ["spawn_clean.py", "import_birth/main.py"])
def test_nothing_is_touched_where_nothing_is_inherited(program):
    assert witness(program).touches == ()


SHADOWS = """
import copy, os, zmq, zmq.asyncio
context = zmq.Context()
pair = context.socket(zmq.PUB)
if os.fork() == 0:
    zmq.asyncio.Context(context)
    copy.copy(pair).send(b"")
    zmq.Socket.shadow(pair.underlying).send(b"")
    zmq.asyncio.Socket(pair)
    os._exit(0)
os.wait()
"""


def test_a_shadow_is_what_it_shadows(tmp_path):
    program = tmp_path / "shadows.py"
    program.write_text(SHADOWS)
    record = witness(program)
    assert [(operation, line) for operation, line, _ in told(record.touches)] == [
        ("__init__", 6),
        ("__copy__", 7),
        ("send", 7),
        ("shadow", 8),
        ("send", 8),
        ("__init__", 9),
    ]
    assert [birth.kind for birth in record.births.values()] == ["context", "socket"]


OWN = """
import os, zmq
def talk(context):
    with context.socket(zmq.PUB) as pub:
        pub.send(b"")
context = zmq.Context()
talk(context)
if os.fork() == 0:
    talk(zmq.Context())
    os._exit(0)
os.wait()
"""


CLOSED_BEFORE = """import os, zmq
one, two = zmq.Context().socket(zmq.PUSH), zmq.Context().socket(zmq.PUSH)
one.close()
if os.fork() == 0:
    one.close()
    try:
        one.send(b"x")
    except zmq.ZMQError:
        two.close()
    os._exit(0)
os.wait()
"""


def test_what_was_closed_before_the_fork_is_not_touched(tmp_path):
    program = tmp_path / "closed.py"
    program.write_text(CLOSED_BEFORE)
    record = witness(program)
    assert told(record.touches) == [("close", 9, "returned")]
    assert record.own_touches == ()


def test_a_childs_own_objects_are_told_apart(tmp_path):
    program = tmp_path / "own.py"
    program.write_text(OWN)
    record = witness(program)
    assert record.touches == ()
    assert {(own.kind.value, own.stack[0].line) for own in record.own_touches} >= {("create", 4), ("use", 5)}


def test_a_log_handler_tells_where_it_was_attached(tmp_path):
    program = tmp_path / "logs.py"
    program.write_text(
        "import logging, os, zmq\n"
        "from zmq.log.handlers import PUBHandler\n"
        "log = logging.getLogger()\n"
        "log.addHandler(PUBHandler(zmq.Context().socket(zmq.PUB)))\n"
        "if os.fork() == 0:\n"
        "    log.error('lost')\n"
        "    os._exit(0)\n"
        "os.wait()\n"
    )
    touches = witness(program).touches
    assert {(touch.operation, touch.stack[0].line, touch.attached[0].line) for touch in touches} == {("emit", 6, 4)}


def test_what_lies_outside_the_analysed_paths_has_no_line(tmp_path):
    folder = tmp_path / "site-packages"
    folder.mkdir()
    (folder / "library.py").write_text("def send(pub):\n    pub.send(b'')\n")
    program = tmp_path / "main.py"
    program.write_text(
        "import os, zmq, library\n"
        "pub = zmq.Context().socket(zmq.PUB)\n"
        "if os.fork() == 0:\n"
        "    library.send(pub)\n"
        "    os._exit(0)\n"
        "os.wait()\n"
    )
    record = witness(program, environment={"PYTHONPATH": str(folder)})
    assert [Path(frame.path).name for frame in record.touches[0].stack] == ["main.py"]


def test_a_parent_that_aborts_is_seen(tmp_path):
    program = tmp_path / "aborts.py"
    program.write_text(
        "import os, signal, zmq\n"
        "pub = zmq.Context().socket(zmq.PUB)\n"
        "if os.fork() == 0:\n"
        "    pub.send(b'')\n"
        "    os.kill(os.getppid(), signal.SIGABRT)\n"
        "    os._exit(0)\n"
        "signal.pause()\n"
    )
    record = witness(program)
    assert (record.ended.kind, record.ended.value) == ("signal", "SIGABRT")
    assert record.first is not None
    assert record.first.status == 6
