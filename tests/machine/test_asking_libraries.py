"""What an object of a library's class says of itself: attributes that are no methods may be anything."""

from __future__ import annotations

import pytest
from programs import SOCKET, analyse, check, script

ASKED = [
    ("multiprocessing.current_process()", "daemon"),
    ("multiprocessing.Process(target=print)", "exitcode"),
    ("threading.Thread(target=print)", "daemon"),
    ("Worker()", "ident"),
    ("logging.getLogger('x')", "propagate"),
    ("concurrent.futures.ThreadPoolExecutor()", "_shutdown"),
    ("zmq.Context().socket(zmq.PUB)", "last_endpoint"),
    ("zmq.Context().socket(zmq.PUB)", "LINGER"),
]
BEFORE = """
import concurrent.futures, logging, multiprocessing, threading

class Worker(threading.Thread):
    pass

"""


@pytest.mark.parametrize(("made", "field"), ASKED)
@pytest.mark.parametrize("test", ["asked.{}", "not asked.{}", "asked.{} is None", "asked.{} is not None"])
def test_a_field_is_unknown(made: str, field: str, test: str) -> None:
    use = (
        f'asked = {made}\nif os.fork() == 0:\n    if {test.format(field)}:\n        sock.send(b"x")  # expect: ZMQ202\n'
    )
    text = script(SOCKET, BEFORE, use)
    check(text)
    assert [each.confidence for each in analyse(text).findings if each.code == "ZMQ202"] == ["possible"]


@pytest.mark.parametrize(
    "method", ["zmq.Context().socket(zmq.PUB).send", "Worker().join", "logging.getLogger('x').info", "[].append"]
)
def test_a_method_is_there(method: str) -> None:
    other = f'asked = {method}\nif os.fork() == 0:\n    if asked is None or not asked:\n        sock.send(b"x")\n'
    check(script(SOCKET, BEFORE, other))
    same = f'asked = {method}\nif os.fork() == 0:\n    if asked:\n        sock.send(b"x")  # expect: ZMQ202\n'
    text = script(SOCKET, BEFORE, same)
    check(text)
    assert [each.confidence for each in analyse(text).findings if each.code == "ZMQ202"] == ["certain"]
