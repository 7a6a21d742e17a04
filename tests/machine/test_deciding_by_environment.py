"""What a process puts into its environment, and what a command line may say, decide as constants do."""

from __future__ import annotations

import pytest
from programs import SOCKET, analyse, check, script

EMIT = """
def emit():
    {test}
        sock.send(b"x"){mark}
emit()
if os.fork() == 0:
    {change}
    emit()
    os._exit(0)
"""


@pytest.mark.parametrize(
    ("test", "change"),
    [
        ("if os.environ.get('ROLE') == 'worker':", "os.environ['ROLE'] = 'worker'"),
        ("if os.environ['ROLE'] == 'worker':", "os.environ.update(ROLE='worker')"),
        ("if os.getenv('ROLE', 'main') == 'worker':", "os.environ['ROLE'] = 'worker'"),
        ("if 'ROLE' in os.environ:", "os.environ.setdefault('ROLE', 'worker')"),
        ("if os.environ.get('ROLE') != 'worker':", "pass"),
        ("if os.environ.get('ROLE') != 'worker':", "os.environ['ROLE'] = 'worker'; del os.environ['ROLE']"),
    ],
)
def test_the_environment_lets_the_child_touch(test: str, change: str) -> None:
    check(script(SOCKET, EMIT.format(test=test, change=change, mark="  # expect: ZMQ202")))


@pytest.mark.parametrize(
    ("test", "change"),
    [
        ("if os.environ.get('ROLE') != 'worker':", "os.environ['ROLE'] = 'worker'"),
        ("if not os.environ.get('ROLE'):", "os.environ.update({'ROLE': 'worker'})"),
        ("if os.getenv('ROLE', 'main') == 'main':", "os.environ['ROLE'] = 'worker'"),
        ("if 'ROLE' not in os.environ:", "os.environ['ROLE'] = 'worker'"),
    ],
)
def test_the_environment_keeps_the_child_from_touching(test: str, change: str) -> None:
    check(script(SOCKET, EMIT.format(test=test, change=change, mark="")))


PARSED = """
import argparse, multiprocessing
parser = argparse.ArgumentParser()
parser.add_argument({option})
{parse}
def work():
    sock.send(b"x"){mark}
multiprocessing.get_context(args.start).Process(target=work).start()
"""
PARSE = "args = parser.parse_args()"
PARSE_INTO = (
    "args = argparse.Namespace()\nparser.parse_args(namespace=args)",
    "class Options:\n    pass\nargs = Options()\nparser.parse_known_args(None, args)",
    "class args:\n    pass\nparser.parse_args([], args)",
)


@pytest.mark.parametrize(
    ("option", "parse"),
    [
        ("'--start', default='fork'", PARSE),
        ("'--start', choices=['fork', 'spawn'], default='spawn'", PARSE),
        ("'-s', '--start', choices=('fork', 'spawn')", PARSE),
        ("'--mode', dest='start', default='fork'", "args, rest = parser.parse_known_args()"),
        ("'start', choices=['fork'], nargs='?'", PARSE),
        ("'--start', nargs='*', default='fork'", PARSE),
        ("'--start', default='FORK', type=str.lower", PARSE),
        ("'--other', default='spawn'", PARSE),
        *(("'--start', choices=['fork'], default='fork'", parse) for parse in PARSE_INTO),
    ],
)
def test_an_option_may_make_processes_fork(option: str, parse: str) -> None:
    check(script(SOCKET, PARSED.format(option=option, parse=parse, mark="  # expect: ZMQ202")))


@pytest.mark.parametrize(
    ("option", "parse"),
    [
        ("'--start', choices=['forkserver', 'spawn'], default='spawn'", PARSE),
        ("'--start', choices=['forkserver', 'spawn'], required=True", PARSE),
        ("'start', choices=['spawn']", PARSE),
        ("'--mode', dest='start', default='spawn'", "args, rest = parser.parse_known_args()"),
        *(("'--start', choices=['spawn'], default='spawn'", parse) for parse in PARSE_INTO),
    ],
)
def test_no_option_makes_processes_fork(option: str, parse: str) -> None:
    outcome = analyse(script(SOCKET, PARSED.format(option=option, parse=parse, mark="")))
    assert not outcome.marks(("ZMQ201", "ZMQ202"))


def test_a_switch_that_is_asked_twice_says_the_same() -> None:
    check(
        script(
            SOCKET,
            """
            import argparse
            parser = argparse.ArgumentParser()
            parser.add_argument("--detach", action="store_true")
            args = parser.parse_args()
            if args.detach and os.fork():
                os._exit(0)
            if not args.detach:
                sock.send(b"mine")
            """,
        )
    )


@pytest.mark.parametrize(("choice", "mark"), [("fork", "  # expect: ZMQ202"), ("spawn", "")])
def test_options_are_passed_on_by_their_names(choice: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import argparse, multiprocessing
            def work():
                sock.send(b"x"){mark}
            def run(start="fork", **others):
                multiprocessing.get_context(start).Process(target=work).start()
            parser = argparse.ArgumentParser()
            parser.add_argument("--start", choices=[{choice!r}], default={choice!r})
            if __name__ == "__main__":
                run(**vars(parser.parse_args()))
            """,
        )
    )
