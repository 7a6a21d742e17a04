"""What a program has to do with a line: who gets there, where others turn away, and what becomes of objects there."""

from __future__ import annotations

import pytest
from programs import FORK, Sources, project_of, script

from zmqforklint.form.project import Program
from zmqforklint.machine import explain
from zmqforklint.vocabulary import Remark, RemarkKind

HEAD = """
import os
import sys
import zmq
sock = zmq.Context().socket(zmq.PUSH)
"""


def remarks(sources: Sources, path: str = "main.py") -> list[Remark]:
    """What is told of the line that bears the mark."""
    lines = sources[path].splitlines()
    (line,) = (number for number, each in enumerate(lines, 1) if "# here" in each)
    (account,) = explain(project_of(sources), path, line, FORK)
    return list(account.remarks)


def turned_away(program: str) -> list[tuple[str, str]]:
    """Why processes do not get to the line, each with the text of the line where they turn away."""
    sources = script(HEAD, program)
    lines = sources["main.py"].splitlines()
    return [
        (each.message, lines[each.site.line - 1].strip())
        for each in remarks(sources)
        if each.kind is RemarkKind.UNREACHED
    ]


NOT_CALLED = "nothing that was followed calls this function"
NO_FURTHER = "goes no further than this statement"


@pytest.mark.parametrize(
    ("block", "reason", "turn"),
    [
        ("if 1 > 2:\n    mark", "the test here is decided the other way", "if 1 > 2:"),
        ("if 1 < 2:\n    pass\nelse:\n    mark", "the test here is decided the other way", "if 1 < 2:"),
        ("while 1 > 2:\n    mark", "the body of this loop is never run", "while 1 > 2:"),
        ("for each in []:\n    mark", "the body of this loop is never run", "for each in []:"),
        ("try:\n    1\nexcept KeyError:\n    mark", "nothing is raised here that gets to the handler", "try:"),
        ("match 1:\n    case 2:\n        mark", "no value that was followed gets to the case", "match 1:"),
        ("def work():\n    mark", NOT_CALLED, "def work():"),
        (
            "class A:\n    def work(self):\n        mark",
            "nothing that was followed calls this function",
            "def work(self):",
        ),
        ("sys.exit()\nmark", NO_FURTHER, "sys.exit()"),
        ("if True:\n    1\n    sys.exit()\n    2\n    mark", NO_FURTHER, "sys.exit()"),
        (
            "with open('a'):\n    sys.exit()\n    if 1:\n        mark",
            "goes no further than this statement",
            "sys.exit()",
        ),
    ],
)
def test_a_process_that_does_not_get_there_says_where_it_turns_away(block: str, reason: str, turn: str) -> None:
    assert turned_away(block.replace("mark", "sock.send(b'x')  # here") + "\n") == [(reason, turn)]


@pytest.mark.parametrize(
    "block",
    [
        "if 1 < 2:\n    mark",
        "while True:\n    mark\n    break",
        "for each in [1]:\n    mark",
        "for each in []:\n    pass\nelse:\n    mark",
        "try:\n    mark\nfinally:\n    pass",
        "try:\n    pass\nfinally:\n    mark",
        "try:\n    pass\nexcept OSError:\n    pass\nelse:\n    mark",
        "try:\n    {}['a']\nexcept KeyError:\n    mark",
        "match 1:\n    case 1:\n        mark",
        "with open('a'):\n    mark",
        "class A:\n    mark",
        "def work():\n    1\n    mark\nwork()",
    ],
)
def test_a_process_that_gets_there(block: str) -> None:
    told = remarks(script(HEAD, block.replace("mark", "os.getpid()  # here") + "\n"))
    assert [(each.kind, each.process, each.message) for each in told] == [
        (RemarkKind.RUNS, "the first process", "gets to the line")
    ]


def test_each_process_is_told_of_once() -> None:
    told = remarks(
        script(
            HEAD,
            """
            for each in range(3):
                if os.fork() == 0:
                    sock.send(b"x")  # here
                    os._exit(0)
            """,
        )
    )
    assert [(each.kind, each.process) for each in told] == [
        (RemarkKind.RUNS, "the child forked at main.py:6"),
        (RemarkKind.UNREACHED, "the first process"),
        (RemarkKind.TOUCH, "the child forked at main.py:6"),
    ]
    assert [step.kind.value for step in told[0].steps] == ["forked"]
    assert told[2].is_finding


def test_a_line_without_a_statement() -> None:
    told = remarks(script(HEAD, "\n# here\n"))
    assert [(each.kind, each.message) for each in told] == [(RemarkKind.UNREACHED, "no statement stands here")]


def test_a_line_in_a_statement_of_several() -> None:
    told = remarks(script(HEAD, "if os.fork() == 0:\n    sock.send_multipart([\n        b'x',  # here\n    ])\n"))
    assert [each.message for each in told if each.kind is RemarkKind.RUNS] == ["gets to the line"]


@pytest.mark.parametrize(
    ("program", "message", "is_finding"),
    [
        ("if os.fork() == 0:\n    sock.send(b'x')  # here", "in an ancestor, and inherited", True),
        ("sock.send(b'x')  # here", "by this process itself", False),
        ("sock.close()\nif os.fork() == 0:\n    sock.send(b'x')  # here", "but it is closed by then", False),
        ("if os.fork() == 0:\n    sock.close()  # here", "in an ancestor, and inherited", True),
        ("sock.close()\nif os.fork() == 0:\n    sock.close()  # here", "but it is closed by then", False),
        (
            "own = os.getpid()\nos.fork()\nif os.getpid() != own:\n    sock.close()  # here",
            "but behind a test of the process's number",
            False,
        ),
        (
            "def say():\n    sock.send(b'x')\nif os.fork() == 0:\n    say()  # here",
            "sock.send: the socket was created at main.py:4 in an ancestor, and inherited",
            True,
        ),
        (
            "def say():\n    sock.send(b'x')  # here\nif os.fork() == 0:\n    say()",
            "sock.send: the socket was created at main.py:4 in an ancestor, and inherited",
            True,
        ),
    ],
)
def test_what_is_touched_there_and_why_it_is_a_finding_or_none(program: str, message: str, is_finding: bool) -> None:
    told = [each for each in remarks(script(HEAD, program + "\n")) if each.kind is RemarkKind.TOUCH]
    assert [each.is_finding for each in told] == [is_finding]
    assert told[0].message.endswith(message)


@pytest.mark.parametrize(
    ("program", "message", "is_finding"),
    [
        ("made = zmq.Context()  # here", "the context is created because the module is imported, by line 5", True),
        (
            "if __name__ == '__main__':\n    made = zmq.Context()  # here",
            "the context is created under the main guard, not by an import",
            False,
        ),
        (
            "def make():\n    return zmq.Context()  # here\nif __name__ == '__main__':\n    make()",
            "the context is created under the main guard, not by an import",
            False,
        ),
        (
            "def make():\n    return zmq.Context()  # here\nmake()",
            "the context is created because the module is imported, by line 7",
            True,
        ),
        (
            "def make():\n    return zmq.Context()  # here\nif os.fork() == 0:\n    make()",
            "the context is created when the program runs, not by an import",
            False,
        ),
    ],
)
def test_what_is_made_there(program: str, message: str, is_finding: bool) -> None:
    told = [each for each in remarks(script(HEAD, program + "\n")) if each.kind is RemarkKind.BIRTH]
    assert [(each.message, each.is_finding) for each in told] == [(message, is_finding)]


@pytest.mark.parametrize(("distance", "count"), [(1, 1), (30, 1), (31, 0)])
def test_what_was_not_followed_nearby_is_told(distance: int, count: int) -> None:
    between = "\n" * distance
    program = f"import importlib\nimportlib.import_module(sys.argv[1]){between}sock.send(b'x')  # here\n"
    told = [each for each in remarks(script(HEAD, program)) if each.kind is RemarkKind.GAVE_UP]
    assert len(told) == count


def test_a_program_that_does_not_import_the_module_has_no_account() -> None:
    sources = {**script(HEAD), "other.py": "import zmq\nzmq.Context()\n"}
    assert explain(project_of(sources), "other.py", 2, FORK) == ()


def test_each_program_is_told_of_by_itself() -> None:
    sources = script(HEAD, "if os.fork() == 0:\n    import shared\n")
    sources = {"main.py": sources["main.py"], "other.py": "import shared\n", "shared.py": "print()\n"}
    project = project_of(sources, (Program("main.py"), Program("other.py")))
    told = [account.program for account in explain(project, "shared.py", 1, FORK)]
    assert told == ["main.py", "other.py"]
