"""What a program learns of its own process from multiprocessing, and where that is so."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

IN_FIRST = [
    ("multiprocessing.parent_process() is None", True),
    ("multiprocessing.current_process().name == 'MainProcess'", True),
]
IN_WORKER = [
    ("multiprocessing.parent_process() is None", False),
    ("multiprocessing.current_process().name == 'MainProcess'", False),
]


@pytest.mark.parametrize(("test", "holds"), IN_FIRST)
def test_a_child_that_multiprocessing_did_not_start(test: str, holds: bool) -> None:
    check(
        script(
            SOCKET,
            f"""
            import multiprocessing
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
