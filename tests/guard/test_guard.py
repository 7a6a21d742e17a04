"""What the guard refuses, and what it lets pass."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from guarded import SETUP, by_environment, by_import, run

import zmqforklint
from zmqforklint.witness import Limits, injected
from zmqforklint.witness import run as witness

TOUCHES = """
for act in (
    lambda: push.send(b"x"), lambda: push.send_string("x"), lambda: push.send_multipart([b"x"]), lambda: pull.recv(),
    lambda: pull.recv(zmq.NOBLOCK), receive, lambda: pull.poll(0), lambda: pull.EVENTS,
    lambda: zmq.select([pull], [], [], 0), lambda: zmq.proxy(pull, push), lambda: pull.bind("inproc://there"),
    lambda: push.connect("inproc://there"), lambda: push.disconnect("inproc://here"),
    lambda: make(zmq.SUB), lambda: zmq.Socket.shadow(push.underlying).send(b"x"),
):
    in_child(act)
"""
REFUSED = [
    *("send", "send_string", "send_multipart", "recv", "recv", "recv", "poll", "EVENTS", "select", "proxy"),
    *("bind", "connect", "disconnect", "socket", "shadow"),
]


def refusals(lines: list[str]) -> list[str]:
    """The function that each line says to have been refused."""
    assert all(line.startswith("InheritedObjectError ") for line in lines), lines
    return [line.split()[1].rstrip(":") for line in lines]


@pytest.mark.parametrize("zmq_first", [False, True])
def test_every_touch_is_refused_whichever_was_imported_first(tmp_path, zmq_first):
    assert refusals(by_import(tmp_path, TOUCHES, zmq_first=zmq_first)) == REFUSED


def test_every_touch_is_refused_where_the_guard_is_injected(tmp_path):
    assert refusals(by_environment(tmp_path, TOUCHES)) == REFUSED


def test_a_fork_by_c_is_a_fork(tmp_path):
    lines = by_import(tmp_path, TOUCHES.replace("in_child(act)", "in_child(act, ctypes.CDLL(None).fork)"))
    assert refusals(lines) == REFUSED


def test_a_fork_that_nobody_foresaw_is_noticed_at_the_next_operation_that_is_watched(tmp_path):
    code = """
    import _ctypes
    address = _ctypes.dlsym(_ctypes.dlopen(None), "fork")
    in_child(lambda: pull.poll(0), ctypes.CFUNCTYPE(ctypes.c_int)(address))
    def poll_and_send():
        try:
            pull.poll(0)
        except RuntimeError:
            push.send(b"x")
    in_child(poll_and_send, ctypes.CFUNCTYPE(ctypes.c_int)(address))
    """
    assert refusals(by_import(tmp_path, code)) == ["poll", "send"]


def test_a_selector_that_would_watch_is_refused(tmp_path):
    code = """
    import selectors
    in_child(lambda: selectors.DefaultSelector().register(pull, selectors.EVENT_READ))
    """
    assert refusals(by_import(tmp_path, code)) == ["fileno"]


def test_what_is_harmless_or_the_childs_own_passes(tmp_path):
    code = """
    def own():
        with zmq.Context() as mine, mine.socket(zmq.PULL) as one, mine.socket(zmq.PUSH) as two:
            one.bind("inproc://mine")
            two.connect("inproc://mine")
            two.send(b"mine")
            return one.poll(1000), one.recv()
    for act in (own, pull.close, context.term, lambda: context.destroy(0), pull.fileno, lambda: pull.closed,
                lambda: push.setsockopt(zmq.LINGER, 0), lambda: zmq.Poller().register(pull)):
        in_child(act)
    push.send(b"after")
    print(pull.recv())
    """
    lines = by_import(tmp_path, code)
    assert lines[0] == "done (1, b'mine')"
    assert [line.split()[0] for line in lines[1:-1]] == ["done"] * 7
    assert lines[-1] == "b'after'"


def test_the_asynchronous_and_the_grandchild(tmp_path):
    code = """
    import asyncio, zmq.asyncio
    other = zmq.asyncio.Context()
    pair = other.socket(zmq.PAIR)
    pair.bind("inproc://pair")
    async def wait():
        await pair.recv()
    in_child(lambda: asyncio.run(wait()))
    in_child(lambda: in_child(lambda: push.send(b"x")))
    """
    lines = by_import(tmp_path, code)
    assert refusals([lines[0], lines[1]]) == ["recv", "send"]
    assert lines[2] == "done None"


def test_the_message_is_the_whole_story(tmp_path):
    code = """
    def work():
        push.send(b"x")
    def tell():
        import zmqforklint.guard as guard
        try:
            work()
        except guard.InheritedObjectError as error:
            import pickle
            again = pickle.loads(pickle.dumps(error))
            assert str(again) == str(error) and again.touched.line == error.touched.line
            print(error)
            print(error.rule, error.operation, error.kind, error.owner == os.getppid(), error.pid == os.getpid())
            print(error.created.line, error.forked.function, error.entered.function, error.touched.function)
    in_child(tell)
    """
    lines = by_import(tmp_path, code)
    source = (tmp_path / "program.py").read_text().splitlines()

    def line_of(text: str) -> int:
        return source.index(text) + 1

    assert lines[0] == "send: an ancestor of this process made the socket"
    assert lines[1].startswith(f"  created  program.py:{line_of('push = context.socket(zmq.PUSH)')} in <module>, by ")
    assert lines[2].startswith(f"  forked   program.py:{line_of('    if fork() == 0:')} in in_child(), by process ")
    assert lines[3] == f"  entered  program.py:{line_of('def tell():')} in tell()"
    sending = '    push.send(b"x")'
    assert lines[4].startswith(f"  touched  program.py:{line_of(sending)} in work(), by process ")
    assert lines[5] == "The message would be lost without an error."
    assert lines[7] == "ZMQ202 send socket True True"
    assert lines[8] == f"{line_of('push = context.socket(zmq.PUSH)')} in_child tell work"


def test_objects_made_before_the_guard_are_guarded_without_a_birth(tmp_path):
    code = """
    import zmqforklint.guard
    def tell():
        try:
            pull.recv()
        except zmqforklint.guard.InheritedObjectError as error:
            return error.created, error.touched.function
    in_child(tell)
    in_child(lambda: make(zmq.PUB))
    """
    lines = run(tmp_path, code)
    assert lines[0] == "done (None, 'tell')"
    assert refusals(lines[1:]) == ["socket"]


def test_a_finaliser_never_raises(tmp_path):
    code = """
    import gc
    def forget():
        global context, pull, push, receive
        del context, pull, push, receive
        gc.collect()
    in_child(forget)
    """
    assert by_import(tmp_path, code) == ["done None"]


def test_a_control_character_in_a_file_name_is_shown_escaped(tmp_path):
    folder = tmp_path / "a\x1b[31mb"
    folder.mkdir()
    lines = by_import(folder, "in_child(lambda: print(os.path.basename(os.getcwd()).isprintable()))")
    assert lines[0] == "False"
    code = """
    os.chdir("/")
    def tell():
        try:
            push.send(b"x")
        except RuntimeError as error:
            return [line for line in str(error).splitlines() if not line.isprintable()]
    in_child(tell)
    """
    assert by_import(folder, code) == ["done []"]


def test_importing_it_is_cheap():
    code = "import sys, zmqforklint.guard; print(*sys.modules)"
    environment = {"PYTHONPATH": str(Path(zmqforklint.__file__).parents[1])}
    command = [sys.executable, "-S", "-c", code]  # -S: other packages may load modules in their .pth files
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "zmqforklint.guard" in loaded
    assert not loaded & {"libcst", "zmq", "typing", "dataclasses", "json", "subprocess", "zmqforklint.witness"}


OTHER_PYTHONS = [
    python
    for name in ("python3.9", "python3.10", "python3.12", "python3.13", "python3.14")
    if (python := shutil.which(name))
    and subprocess.run([python, "-c", "import zmq"], capture_output=True, check=False).returncode == 0
]


@pytest.mark.parametrize("python", OTHER_PYTHONS)
def test_a_python_without_the_package_is_guarded_by_its_environment(python, tmp_path):
    assert refusals(by_environment(tmp_path, TOUCHES, python)) == REFUSED


def test_recording_and_guarding_go_together(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(f"{SETUP}\nin_child(lambda: pull.recv())\n")
    record = witness(
        [sys.executable, str(program)],
        cwd=tmp_path,
        environment=injected({}, guard=True),
        analysed=[tmp_path],
        limits=Limits(),
    )
    (touch,) = record.touches
    assert (touch.operation, touch.outcome) == ("recv", "raised InheritedObjectError")
    assert "InheritedObjectError recv:" in record.output
