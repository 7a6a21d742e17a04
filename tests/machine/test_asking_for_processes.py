"""What a program learns of its own process from multiprocessing, and where that is so."""

from __future__ import annotations

import pytest
from programs import SOCKET, analyse, check, script

from zmqforklint.vocabulary import Confidence

IN_FIRST = [
    ("multiprocessing.parent_process() is None", True),
    ("multiprocessing.current_process().name == 'MainProcess'", True),
    ("multiprocessing.current_process().pid == FIRST", False),
]
IN_WORKER = [
    ("multiprocessing.parent_process() is None", False),
    ("multiprocessing.current_process().name == 'MainProcess'", False),
    ("multiprocessing.current_process().pid == FIRST", False),
    ("multiprocessing.current_process().ident == os.getpid()", True),
    ("multiprocessing.parent_process().pid == FIRST", True),
]


@pytest.mark.parametrize(("test", "holds"), IN_FIRST)
def test_a_child_that_multiprocessing_did_not_start(test: str, holds: bool) -> None:
    check(
        script(
            SOCKET,
            f"""
            import multiprocessing
            FIRST = os.getpid()
            if os.fork() == 0:
                if {test}:
                    sock.send(b"x")  {"# expect: ZMQ202" if holds else ""}
                else:
                    sock.recv()  {"" if holds else "# expect: ZMQ202"}
            """,
        )
    )


@pytest.mark.parametrize(("test", "holds"), IN_WORKER)
@pytest.mark.parametrize(
    "start", ["multiprocessing.Process(target=work).start()", "multiprocessing.Pool(2).apply(work)"]
)
def test_a_child_that_it_started(test: str, holds: bool, start: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import multiprocessing
            FIRST = os.getpid()
            def work():
                if {test}:
                    sock.send(b"x")  {"# expect: ZMQ202" if holds else ""}
                else:
                    sock.recv()  {"" if holds else "# expect: ZMQ202"}
            {start}
            """,
        )
    )


@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ("'fork' in multiprocessing.get_all_start_methods()", True),
        ("'spawn' in multiprocessing.get_all_start_methods()", True),
        ("'other' in multiprocessing.get_all_start_methods()", False),
        ("multiprocessing.get_start_method() == 'fork'", True),
        ("multiprocessing.get_start_method() == 'spawn'", False),
    ],
)
def test_what_is_known_of_start_methods(test: str, holds: bool) -> None:
    check(
        script(
            SOCKET,
            f"""
            import multiprocessing
            multiprocessing.set_start_method("fork")
            if os.fork() == 0:
                if {"not " if holds else ""}({test}):
                    sock.send(b"never")
            """,
        )
    )


@pytest.mark.parametrize(("name", "holds"), [("shared", True), ("other", False)])
@pytest.mark.parametrize(
    "start",
    [
        'multiprocessing.Process(target=work, name="{name}")',
        'multiprocessing.Process(None, work, "{name}")',
        'multiprocessing.get_context("fork").Process(target=work, name="{name}")',
    ],
)
def test_the_name_that_a_process_was_given(name: str, holds: bool, start: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import multiprocessing
            def work():
                if multiprocessing.current_process().name == "shared":
                    sock.send(b"x")  {"# expect: ZMQ202" if holds else ""}
            if __name__ == "__main__":
                {start.format(name=name)}.start()
            """,
        )
    )


@pytest.mark.parametrize(
    ("test", "in_child", "in_parent"),
    [("self.pid is None", False, False), ("self.pid == os.getpid()", True, False), ("self.ident > 0", True, True)],
)
def test_a_process_is_known_by_its_id_once_it_was_started(test: str, in_child: bool, in_parent: bool) -> None:
    mark = "# expect: ZMQ202"
    check(
        script(
            SOCKET,
            f"""
            import multiprocessing
            class Worker(multiprocessing.Process):
                def run(self):
                    if {test}:
                        sock.send(b"x")  {mark if in_child else ""}
                    else:
                        sock.recv()  {"" if in_child else mark}
                def watch(self):
                    if {test} and os.fork() == 0:
                        sock.send(b"x")  {mark if in_parent else ""}
            worker = Worker()
            assert worker.pid is None
            worker.start()
            worker.watch()
            """,
        )
    )


@pytest.mark.parametrize(("test", "mark"), [("not thread.is_alive()", "  # expect: ZMQ202"), ("thread.is_alive()", "")])
def test_a_thread_lives_in_the_process_that_started_it(test: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import threading
            thread = threading.Thread(target=print)
            thread.start()
            if os.fork() == 0 and {test}:
                sock.send(b"x"){mark}
            """,
        )
    )


def test_the_current_process_is_the_very_object_that_was_started() -> None:
    check(
        script(
            SOCKET,
            """
            import multiprocessing
            class Worker(multiprocessing.Process):
                def __init__(self, line):
                    super().__init__()
                    self.line = line
                def run(self):
                    report()
            def report():
                line = multiprocessing.current_process().line
                if line is not None:
                    line.send(b"x")  # expect: ZMQ202
            if __name__ == "__main__":
                Worker(None).start()
                Worker(sock).start()
            """,
        )
    )


def test_the_current_process_after_spawn_is_its_copy() -> None:
    check(
        script(
            SOCKET,
            """
            import multiprocessing
            def work():
                if multiprocessing.current_process().name != "shared" or os.fork():
                    return
                sock.send(b"x")  # expect: ZMQ202
            def others():
                if multiprocessing.current_process().name == "shared" and not os.fork():
                    sock.send(b"never")
            if __name__ == "__main__":
                multiprocessing.set_start_method("spawn")
                multiprocessing.Process(target=work, name="shared").start()
                multiprocessing.Process(target=others, name="other").start()
            """,
        )
    )


@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ("hasattr(os, 'register_at_fork')", True),
        ("hasattr(os, 'fork')", True),
        ("platform.system() == 'Linux'", True),
        ("platform.system() in ('Windows', 'Darwin')", False),
    ],
)
def test_what_is_known_of_the_system(test: str, holds: bool) -> None:
    check(
        script(
            SOCKET,
            f"""
            import platform
            if os.fork() == 0:
                if {"not " if holds else ""}({test}):
                    sock.send(b"never")
            """,
        )
    )


def test_what_is_not_known_of_modules_may_be_there() -> None:
    outcome = analyse(
        script(
            SOCKET,
            """
            import other
            if os.fork() == 0:
                if hasattr(other, "fork") and hasattr(os, "unheard_of"):
                    sock.send(b"x")
            """,
        )
    )
    assert outcome.only("ZMQ202").confidence is Confidence.POSSIBLE
