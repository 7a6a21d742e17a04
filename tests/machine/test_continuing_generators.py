"""A generator goes on where it was left, by whatever process goes on with it."""

from __future__ import annotations

import pytest
from programs import SOCKET, analyse, check, script

from zmqforklint.vocabulary import StepKind

STAGES = """
import os, zmq
context = zmq.Context()

def stages():
    sock = context.socket(zmq.PUSH)
    yield "made"
    sock.bind("inproc://a")  # first
    yield "bound"
    sock.send(b"x")  # second
    yield "sent"
    sock.recv()  # third

kept = stages()
"""
"""Each of its stages is one touch of a socket that its first call makes."""


def touched(*parts: str) -> dict[str, int]:
    """The stages that run with an ancestor's socket, and how many forks lie between."""
    sources = script(STAGES, *parts)
    lines = sources["main.py"].splitlines()
    findings = [finding for finding in analyse(sources).findings if finding.code == "ZMQ202"]
    return {
        lines[site.line - 1].rpartition("# ")[2]: sum(step.kind is StepKind.FORKED for step in finding.steps)
        for finding in findings
        for site in finding.sites
    }


@pytest.mark.parametrize(
    ("parent", "child", "stages"),
    [
        ("next(kept)", "next(kept)", {"first"}),
        ("next(kept); next(kept)", "next(kept)", {"second"}),
        ("next(kept); next(kept)", "next(kept); next(kept)", {"second", "third"}),
        ("next(kept); next(kept); next(kept)", "list(kept)", {"third"}),
        ("next(kept); kept.send(None)", "kept.send(None)", {"second"}),
        ("list(kept)", "list(kept)", set()),
        ("next(kept)", "[each for each in kept]", {"first", "second", "third"}),
        ("for _ in kept: break", "next(kept)", {"first", "second", "third"}),
        ("next(kept)\nif os.environ.get('A'): next(kept)", "next(kept)", {"first", "second"}),
        ("pass", "list(kept)", set()),
    ],
)
def test_child_runs_the_stages_that_are_left(parent: str, child: str, stages: set[str]) -> None:
    assert set(touched(f"{parent}\n", f"if os.fork() == 0:\n    {child}\n    os._exit(0)\n")) == stages


def test_generator_continued_by_each_generation() -> None:
    program = """
    next(kept)
    if os.fork() == 0:
        next(kept)
        if os.fork() == 0:
            next(kept)
    """
    assert touched(program) == {"first": 1, "second": 2}


def test_what_was_closed_meanwhile_is_closed_when_it_goes_on() -> None:
    check(
        script(
            SOCKET,
            """
            def twice():
                yield sock
                if not sock.closed:
                    sock.send(b"x")
            kept = twice()
            next(kept).close()
            context.term()
            if os.fork() == 0:
                next(kept, None)
            """,
        )
    )


@pytest.mark.parametrize("leave", ["kept.close()", "next(kept, None)", "list(kept)"])
def test_what_finally_does_runs_where_the_generator_is_left(leave: str) -> None:
    check(
        script(
            """
            import os, zmq
            def session():
                sock = zmq.Context().socket(zmq.PUSH)
                try:
                    yield sock
                finally:
                    sock.send(b"bye")  # expect: ZMQ202
            kept = session()
            next(kept)
            """,
            f"if os.fork() == 0:\n    {leave}\n",
        )
    )


def test_generator_left_by_its_own_process_before_the_fork() -> None:
    check(
        script(
            """
            import os, zmq
            context = zmq.Context()
            def session():
                sock = context.socket(zmq.PUSH)
                try:
                    yield sock
                finally:
                    sock.close()
            kept = session()
            kept_socket = next(kept)
            kept.close()
            context.term()
            if os.fork() == 0:
                context = zmq.Context()
                for each in kept:
                    each.send(b"never")
            """,
        )
    )


def test_a_generator_is_sent_what_its_yield_gives() -> None:
    check(
        script(
            SOCKET,
            """
            def answers():
                answer = None
                while True:
                    line = yield answer
                    answer = line.send(b"x") if line is not None else None  # expect: ZMQ202
            if os.fork() == 0:
                asked = answers()
                next(asked)
                asked.send(sock)
            """,
        )
    )


def test_next_sends_nothing() -> None:
    check(
        script(
            SOCKET,
            """
            def answers():
                line = yield
                if line is not None:
                    sock.send(b"x")
                yield
            if os.fork() == 0:
                asked = answers()
                next(asked)
                next(asked)
            """,
        )
    )


@pytest.mark.parametrize("calls", range(1, 7))
def test_a_generator_continued_often_by_its_parent(calls: int) -> None:
    check(
        script(
            SOCKET,
            f"""
            def stages():
                while True:
                    yield 1
                    sock.send(b"x")  # expect: ZMQ202
            kept = stages()
            {"; ".join(["next(kept)"] * calls)}
            if os.fork() == 0:
                next(kept)
            """,
        )
    )


@pytest.mark.parametrize("calls", range(1, 5))
def test_each_stage_is_run_by_the_process_that_ran_it(calls: int) -> None:
    """What the child makes in a stage is its own, what its parent made in the stages before is not."""
    check(
        script(
            SOCKET,
            f"""
            def stages():
                first = context.socket(zmq.PUSH)
                yield 1
                yield 2
                yield 3
                yield 4
                own = zmq.Context().socket(zmq.PUSH)
                yield 5
                own.send(b"x")
                first.send(b"x")  # expect: ZMQ202
                yield 6
            kept = stages()
            {"; ".join(["next(kept)"] * calls)}
            if os.fork() == 0:
                list(kept)
            """,
        )
    )


def test_what_yield_from_gives() -> None:
    check(
        script(
            SOCKET,
            """
            def opened(line):
                got = yield "opening"
                return got or line
            def work():
                own = zmq.Context().socket(zmq.PUSH)
                kept = yield from opened(own)
                kept.send(b"own")
                kept = yield from opened(sock)
                kept.send(b"x")  # expect: ZMQ202
            if os.fork() == 0:
                for _ in work():
                    pass
            """,
        )
    )


@pytest.mark.parametrize(("given", "mark"), [("Stop", "# expect: ZMQ202"), ("KeyError()", "")])
def test_an_exception_is_thrown_where_it_waits(given: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Stop(Exception):
                pass
            def work():
                try:
                    while True:
                        yield
                except Stop:
                    sock.send(b"x")  {mark}
                    yield
            waiting = work()
            next(waiting)
            if os.fork() == 0:
                waiting.throw({given})
            """,
        )
    )


@pytest.mark.parametrize(("calls", "mark"), [(2, ""), (3, "  # expect: ZMQ202")])
def test_nothing_comes_after_the_end_of_a_generator(calls: int, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            def work():
                yield 1
                yield 2
            waiting = work()
            if os.fork() == 0:
                try:
                    {"; ".join(["next(waiting)"] * calls)}
                    context.term()  {"# expect: ZMQ203" if not mark else ""}
                except StopIteration:
                    sock.send(b"x"){mark}
            """,
        )
    )


def test_the_end_of_a_generator_carries_what_it_returned() -> None:
    check(
        script(
            SOCKET,
            """
            def work():
                yield
                return sock
            waiting = work()
            if os.fork() == 0:
                try:
                    next(waiting)
                    next(waiting)
                except StopIteration as end:
                    end.value.send(b"x")  # expect: ZMQ202
            """,
        )
    )


LAZILY = """
import contextlib, os
import multiprocessing
import zmq
sock = None

def line():
    global sock
    if sock is None:
        sock = zmq.Context().socket(zmq.PUSH)
    return sock

def work():
    line().send(b"x"){mark}

def by_fork():
    pid = os.fork()
    if pid == 0:
        try:
            work()
        finally:
            os._exit(0)
    yield pid
    os.waitpid(pid, 0)

def by_process():
    process = multiprocessing.get_context("fork").Process(target=work)
    process.start()
    yield process
    process.join()
"""
GOING_ON = {
    "stack": """
    with contextlib.ExitStack() as stack:
        for _ in range(2):
            stack.enter_context(contextlib.contextmanager({made})())
        line().send(b"own")
    """,
    "next": """
    kept = {made}()
    next(kept)
    line().send(b"own")
    next(kept, None)
    """,
    "loop": """
    kept = {made}()
    next(kept)
    line().send(b"own")
    for each in kept:
        pass
    """,
}


@pytest.mark.parametrize("made", ["by_fork", "by_process"])
@pytest.mark.parametrize("way", GOING_ON.values(), ids=GOING_ON)
def test_one_that_has_forked_does_not_fork_again_when_it_goes_on(way: str, made: str) -> None:
    check(script(LAZILY.format(mark=""), way.format(made=made)))
    check(script(LAZILY.format(mark="  # expect: ZMQ202"), "line()\n", way.format(made=made)))


def test_one_that_has_forked_goes_on_in_the_child_too() -> None:
    check(
        script(
            SOCKET,
            """
            import contextlib
            @contextlib.contextmanager
            def role():
                pid = os.fork()
                try:
                    yield pid == 0
                finally:
                    if pid == 0:
                        sock.send(b"end")  # expect: ZMQ202
                        os._exit(0)
                    os.waitpid(pid, 0)
            stack = contextlib.ExitStack()
            if stack.enter_context(role()):
                print("the child")
            stack.close()
            """,
        )
    )
