"""Backends of pyzmq other than the compiled one: one in Python, as that of cffi, and one that nobody knows."""

from __future__ import annotations

from pathlib import Path

from witnessed import told, witness

PACKAGE = {
    "zmq/__init__.py": """
from zmq import backend
from zmq.backend import *
__version__ = "27.3.0"
PUB = 1
""",
    "zmq/backend/__init__.py": """
from zmq.backend.plain import *
__all__ = plain.__all__
""",
    "zmq/backend/plain.py": """
import signal

__all__ = ["Context", "Socket", "monitored_queue", "proxy"]
monitored_queue = None  # a backend may lack it
nothing = None

def proxy(frontend, backend, capture=None):
    pass

class Context:
    _address = None

    def __init__(self, io_threads=1, shadow=None):
        self._address = id(self)

    underlying = property(lambda self: int(self._address))

    def term(self):
        pass

class Socket:
    def __init__(self, context=None, socket_type=None, shadow=0):
        self.underlying = id(self)

    def recv(self, *args):
        signal.pause()

    def _do(self, *args, **kwargs):
        pass

    get = set = send = bind = connect = close = _do
""",
}
PROGRAM = """
import os, zmq
from zmq.backend import plain
context = plain.Context()
pub = plain.Socket(context, zmq.PUB)
if os.fork() == 0:
    pub.send(b"")
    plain.Socket(context, zmq.PUB)
    plain.proxy(pub, pub)
    context.term()
    os._exit(0)
os.wait()
print(plain.nothing, zmq.monitored_queue)
"""


def installed(folder: Path, text: str = PROGRAM) -> Path:
    """Write the package and a program beside it."""
    for name, content in PACKAGE.items():
        path = folder / "site-packages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    program = folder / "program.py"
    program.write_text(text)
    return program


def environment(folder: Path) -> dict[str, str]:
    return {"PYTHONPATH": str(folder / "site-packages")}


def test_a_backend_in_python_is_recorded_where_its_classes_are_defined(tmp_path):
    record = witness(installed(tmp_path), environment=environment(tmp_path))
    assert (record.ended.value, record.output) == (0, "None None\n")
    assert [(touch.operation, touch.stack[0].line, touch.kind.value) for touch in record.touches] == [
        ("send", 7, "use"),
        ("socket", 8, "create"),
        ("proxy", 9, "use"),
        ("term", 10, "release"),
    ]


def test_a_touch_that_sleeps_for_ever_blocks(tmp_path):
    text = PROGRAM.replace('pub.send(b"")', "pub.recv()")
    record = witness(installed(tmp_path, text), environment=environment(tmp_path))
    assert told(record.touches) == [("recv", 7, "blocks")]
    assert record.ended.kind == "stuck"


def test_a_backend_that_cannot_be_watched_is_named_and_the_program_runs_on(tmp_path):
    program = installed(tmp_path, "import zmq\nprint(zmq.Context)\n")
    backend = tmp_path / "site-packages/zmq/backend/__init__.py"
    backend.write_text("__all__ = ['Context']\nclass Context: pass\n")
    record = witness(program, environment=environment(tmp_path))
    assert record.ended.value == 0
    assert record.output.endswith("<class 'zmq.backend.Context'>\n")
    assert record.output.count("cannot be watched: zmq.backend: AttributeError: ") == 1
    (note,) = record.notes
    assert "could not be watched: zmq.backend: AttributeError: " in note
