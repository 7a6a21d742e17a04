"""What is looked up in something that nobody knows may be missing, if a handler waits for that."""

from __future__ import annotations

import pytest
from programs import analyse, check, script

BEFORE = """
import collections, json, os, sys
import ext
import zmq

sock = zmq.Context().socket(zmq.PUSH)
data = json.load(open("data.json"))

def send():
    if os.fork() == 0:
        sock.send(b"x")  # expect: ZMQ202
        os._exit(0)

"""
SAFE = BEFORE.replace("  # expect: ZMQ202", "")


@pytest.mark.parametrize(
    ("setup", "lookup", "exception"),
    [
        ("jobs = data['jobs']", "jobs.pop()", "IndexError"),
        ("jobs = collections.deque(data)", "jobs.popleft()", "IndexError"),
        ("jobs = set(data)", "jobs.pop()", "KeyError"),
        ("jobs = iter(data)", "next(jobs)", "StopIteration"),
        ("jobs = data", "jobs[len(sys.argv)]", "(KeyError, IndexError)"),
        ("jobs = ext.jobs()", "jobs.send(None)", "StopIteration"),
        ("def take():\n    return data['jobs'].pop()", "take()", "LookupError"),
        ("import builtins", "ext.load()", "builtins.KeyError"),
    ],
)
def test_a_loop_ends_that_only_a_missing_element_ends(setup: str, lookup: str, exception: str) -> None:
    loop = f"while True:\n    try:\n        {lookup}\n    except {exception}:\n        break\nsend()\n"
    check(script(BEFORE, f"{setup}\n{loop}"))


@pytest.mark.parametrize(
    ("lookup", "exception"),
    [
        ("data['name']", "KeyError"),
        ("sys.argv[1]", "IndexError"),
        ("ext.thing().name", "AttributeError"),
        ("print(data['name'])", "Exception"),
    ],
)
def test_what_a_handler_of_it_does_is_possible(lookup: str, exception: str) -> None:
    text = script(BEFORE, f"try:\n    {lookup}\nexcept {exception}:\n    send()\n")
    check(text)
    assert [each.confidence for each in analyse(text).findings if each.code == "ZMQ202"] == ["possible"]


@pytest.mark.parametrize(
    ("lookup", "exception"),
    [
        ("{'name': 1}['name']", "KeyError"),
        ("[1, 2][1]", "IndexError"),
        ("[1, 2].pop()", "IndexError"),
        ("collections.OrderedDict(name=1)['name']", "KeyError"),
        ("send.__name__", "AttributeError"),
        ("os.path.join('a', 'b')", "KeyError"),
    ],
)
def test_what_is_there_is_not_missing(lookup: str, exception: str) -> None:
    check(script(SAFE, f"try:\n    {lookup}\nexcept {exception}:\n    send()\n"))


@pytest.mark.parametrize(("other", "before"), [("Failed", SAFE), ("ValueError", BEFORE)])
def test_a_handler_of_what_the_program_raises_itself_is_not_for_what_is_missing(other: str, before: str) -> None:
    handlers = f"except {other}:\n    send()\nexcept KeyError:\n    pass\n"
    check(script(before, f"class Failed(Exception):\n    pass\ntry:\n    data['name']\n{handlers}"))


def test_what_follows_a_lookup_rests_on_nothing() -> None:
    text = script(BEFORE, "try:\n    name = data['name']\nexcept KeyError:\n    sys.exit('no name')\nsend()\n")
    check(text)
    assert [each.confidence for each in analyse(text).findings if each.code == "ZMQ202"] == ["certain"]
