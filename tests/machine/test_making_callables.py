"""Methods and classes made by calls: ``types.MethodType``, ``functools.partialmethod``, ``type(name, bases, {})``."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

BOUND = """
import functools, types
class Client:
    def __init__(self, given=None):
        self.given = given
    def emit(self, data, end=None):
        if self.given is not None and data is not None:
            self.given.send(data)  # expect: ZMQ202
    emit_one = functools.partialmethod(emit, b"x")
    emit_end = functools.partialmethod(emit, end=True, data=b"x")
    @classmethod
    def start(cls, data):
        cls(sock).emit(data)
    @staticmethod
    def plain(given, data):
        Client(given).emit(data)
    start_one = functools.partialmethod(start, b"x")
    plain_one = functools.partialmethod(plain, sock)
class Heir(Client):
    def emit_two(self):
        super().emit_one()
def free(self, data):
    self.emit(data)
client = Client(sock)
"""


@pytest.mark.parametrize(
    "use",
    [
        "Client(sock).emit_one()",
        "Client(sock).emit_end()",
        "Client().start_one()",
        "Client().plain_one(b'x')",
        "Heir(sock).emit_one()",
        "Heir(sock).emit_two()",
        "types.MethodType(free, client)(b'x')",
        "types.MethodType(Client.emit, client)(b'x')",
        "types.MethodType(functools.partial(Client.emit, client), b'x')()",
        "client.free = types.MethodType(free, client); client.free(b'x')",
        "Client.free = free; client.free(b'x')",
    ],
)
def test_a_bound_function_gets_its_receiver(use: str) -> None:
    check(script(SOCKET, BOUND, f"if os.fork() == 0:\n    {use}\n"))


@pytest.mark.parametrize(
    "use",
    [
        "Client().emit_one()",
        "Client(sock).emit_one",
        "Client.emit_one",
        "Client().start",
        "client.free = types.MethodType(free, Client()); client.free(b'x')",
        "types.MethodType(free, client)(None)",
        "types.MethodType(free, client)",
    ],
)
def test_a_function_bound_to_something_else_touches_nothing(use: str) -> None:
    quiet = BOUND.replace("  # expect: ZMQ202", "")
    check(script(SOCKET, quiet, f"if os.fork() == 0:\n    {use}\n"))


MADE = """
import multiprocessing
class Base:
    def run(self):
        self.go()
    def go(self):
        pass
class Meta(type):
    def __init__(cls, name, bases, fields):
        registry.append(cls)
registry = []
def go(self):
    sock.send(b"x")  # expect: ZMQ202
def work(self):
    pass
"""


@pytest.mark.parametrize(
    "use",
    [
        "type('Made', (Base,), {'go': go})().run()",
        "type('Made', (Base,), dict(go=go))().go()",
        "type('Made', (), {'run': go})().run()",
        "type(os.environ['NAME'], (Base,), {'go': go})().run()",
        "type('Made', (type('Inner', (Base,), {'go': go}),), {})().run()",
        "Meta('Made', (Base,), {'go': go})().run()",
        "Meta('Made', (Base,), {'go': go}); registry[0]().go()",
    ],
)
def test_a_class_made_by_a_call_has_bases_and_methods(use: str) -> None:
    check(script(SOCKET, MADE, f"if os.fork() == 0:\n    {use}\n"))


@pytest.mark.parametrize(
    "use",
    [
        "type('Made', (Base,), {'go': work})().run()",
        "type('Made', (Base,), {})().run()",
        "type('Made', (), {'go': go})",
        "type('Made', (Base,), {'go': go}).__name__",
        "Meta('Made', (Base,), {'go': work}); registry[0]().go()",
    ],
)
def test_a_class_made_by_a_call_has_nothing_else(use: str) -> None:
    quiet = MADE.replace("  # expect: ZMQ202", "")
    check(script(SOCKET, quiet, f"if os.fork() == 0:\n    {use}\n"))


@pytest.mark.parametrize(("method", "ends"), [("go", "  # expect: ZMQ202"), ("work", "")])
def test_a_process_class_made_by_a_call_starts_processes(method: str, ends: str) -> None:
    check(
        script(
            SOCKET,
            MADE.replace("  # expect: ZMQ202", ends),
            f"""
            Worker = type("Worker", (multiprocessing.Process,), {{"run": {method}}})
            if __name__ == "__main__":
                Worker().start()
            """,
        ),
    )


def test_a_class_of_unknown_fields_may_have_any_attribute() -> None:
    check(
        script(
            SOCKET,
            MADE.replace("  # expect: ZMQ202", ""),
            """
            from elsewhere import fields
            made = type("Made", (Base,), fields)()
            made.prepare()
            if os.fork() == 0:
                context.socket(zmq.PUSH)  # expect: ZMQ201
            """,
        )
    )


def test_a_finalizer_that_is_called() -> None:
    check(
        script(
            SOCKET,
            """
            import weakref

            class Job:
                pass

            def leave(line):
                line.send(b"x")  # expect: ZMQ202

            if os.fork() == 0:
                job = Job()
                finalizer = weakref.finalize(job, leave, sock)
                finalizer()
            """,
        )
    )


def test_objects_that_are_called_by_calling_themselves_come_to_an_end() -> None:
    outcome = check(
        script(
            SOCKET,
            """
            class Loop:
                pass
            Loop.__call__ = Loop()
            try:
                Loop()()
            except RecursionError:
                pass
            if os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )
    assert [each.kind for each in outcome.incomplete] == ["depth"]
