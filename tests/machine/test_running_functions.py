"""Functions: what their parameters, closures, defaults and results hold, and when their bodies run."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


@pytest.mark.parametrize(
    ("signature", "call"),
    [
        ("s", "sock"),
        ("s", "s=sock"),
        ("s, /", "sock"),
        ("*, s", "s=sock"),
        ("a, b=1, *, s=None", "0, s=sock"),
        ("a, s=None, b=2", "0, sock"),
        ("s=sock", ""),
        ("*, s=sock", ""),
        ("a, s=sock", "1"),
        ("a, s", "*(1, sock)"),
        ("a, s", "**{'a': 1, 's': sock}"),
        ("a, s, b", "1, *[sock], b=2"),
    ],
)
def test_parameter_holds_the_socket(signature: str, call: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            def work({signature}):
                if s is not None:
                    s.send(b"x")  # expect: ZMQ202
            if os.fork() == 0:
                work({call})
            """,
        )
    )


@pytest.mark.parametrize(
    ("signature", "use", "call"),
    [
        ("*args", "args[0]", "sock"),
        ("*args", "args[-1]", "1, sock"),
        ("first, *rest", "rest[0]", "1, sock"),
        ("**options", "options['s']", "s=sock"),
        ("**options", "options.get('s')", "s=sock"),
        ("first, **options", "options.pop('s')", "1, s=sock"),
    ],
)
def test_collecting_parameter_holds_the_socket(signature: str, use: str, call: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            def work({signature}):
                {use}.send(b"x")  # expect: ZMQ202
            if os.fork() == 0:
                work({call})
            """,
        )
    )


@pytest.mark.parametrize(
    ("signature", "call"),
    [
        ("s=sock", "None"),
        ("s=sock", "s=None"),
        ("a, s=sock", "1, None"),
        ("a=sock, s=None", ""),
        ("a, s=None, *rest", "sock"),
        ("s=None, **options", "other=sock"),
        ("s, *, t=sock", "None"),
    ],
)
def test_parameter_does_not_hold_the_socket(signature: str, call: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            def work({signature}):
                if s is not None:
                    s.send(b"never")
            if os.fork() == 0:
                work({call})
            """,
        )
    )


def test_arguments_are_passed_on() -> None:
    check(
        script(
            SOCKET,
            """
            def work(s):
                s.send(b"x")  # expect: ZMQ202
            def through(function, *args, **options):
                return function(*args, **options)
            if os.fork() == 0:
                through(work, s=sock)
            """,
        )
    )


def test_default_is_made_once_where_the_function_is_defined() -> None:
    check(
        script(
            """
            import os
            import zmq
            def work(context=zmq.Context()):
                context.socket(zmq.PUSH)  # expect: ZMQ201
            if os.fork() == 0:
                work()
            """
        )
    )


def test_closure_sees_the_latest_value() -> None:
    check(
        script(
            SOCKET,
            """
            def outer():
                s = None
                def work():
                    s.send(b"x")  # expect: ZMQ202
                s = sock
                return work
            work = outer()
            if os.fork() == 0:
                work()
            """,
        )
    )


def test_nonlocal_replaces_the_variable_of_the_enclosing_function() -> None:
    check(
        script(
            SOCKET,
            """
            def outer():
                s = sock
                def renew():
                    nonlocal s
                    s = zmq.Context().socket(zmq.PUSH)
                def work():
                    s.send(b"own")
                return renew, work
            renew, work = outer()
            if os.fork() == 0:
                renew()
                work()
            """,
        )
    )


def test_two_closures_of_one_function_keep_their_own_variables() -> None:
    check(
        script(
            SOCKET,
            """
            def sender(s):
                def send():
                    if s is not None:
                        s.send(b"x")
                return send
            silent = sender(None)
            loud = sender(sock)
            if os.fork() == 0:
                silent()
            """,
        )
    )


def test_lambda_reads_its_variable_when_it_is_called() -> None:
    check(
        script(
            SOCKET,
            """
            work = lambda: sock.send(b"own")
            if os.fork() == 0:
                sock = zmq.Context().socket(zmq.PUSH)
                work()
            """,
        )
    )


def test_local_variable_hides_the_global() -> None:
    check(
        script(
            SOCKET,
            """
            def work():
                sock = zmq.Context().socket(zmq.PUSH)
                sock.send(b"own")
            if os.fork() == 0:
                work()
            """,
        )
    )


def test_arguments_that_are_not_known_may_be_any() -> None:
    check(
        script(
            SOCKET,
            """
            import json
            def work(enabled=False):
                if enabled:
                    sock.send(b"x")  # expect: ZMQ202
            if os.fork() == 0:
                work(**json.load(open("options")))
            """,
        )
    )


def test_object_of_a_library_class_is_called_by_its_own_method() -> None:
    check(
        script(
            SOCKET,
            """
            import threading
            class Job(threading.Thread):
                def __call__(self):
                    sock.send(b"x")  # expect: ZMQ202
            job = Job()
            if os.fork() == 0:
                job()
            """,
        )
    )


def test_a_factory_asks_its_container_for_other_objects() -> None:
    check(
        script(
            SOCKET,
            """
            class Box:
                def __init__(self):
                    self.factories, self.made = {}, {}
                def get(self, kind):
                    if kind not in self.made:
                        self.made[kind] = self.factories[kind](self)
                    return self.made[kind]
            class Line:
                def __init__(self, context):
                    self.sock = context.socket(zmq.PUSH)  # expect: ZMQ201
            class Client:
                def __init__(self, line):
                    self.line = line
            class Service:
                def __init__(self, client):
                    self.client = client
            box = Box()
            box.factories[zmq.Context] = lambda box: context
            box.factories[Line] = lambda box: Line(box.get(zmq.Context))
            box.factories[Client] = lambda box: Client(box.get(Line))
            box.factories[Service] = lambda box: Service(box.get(Client))
            if os.fork() == 0:
                box.get(Service)
            """,
        )
    )


DEEPER = """
def shown(function):
    def inner(*args):
        return function(*args)
    return inner
class Stage:
    def __init__(self, function, then=None):
        self.function, self.then = function, then
    def run(self, data):
        data = self.function(data)
        return self.then.run(data) if self.then else data
@shown
def last(data):
    sock.send(data)  # expect: ZMQ202
@shown
def second(data):
    last(data)
@shown
def first(data):
    second(data)
"""


@pytest.mark.parametrize("call", ["first(data)", "Stage(str, Stage(str, Stage(first))).run(data)"])
def test_functions_of_one_form_call_each_other(call: str) -> None:
    check(script(SOCKET, DEEPER, f"data = os.environ['D']\nif os.fork() == 0:\n    {call}\n"))


def test_functions_that_count_down_within_each_other() -> None:
    check(
        script(
            SOCKET,
            """
            def touch():
                sock.send(b"x")  # expect: ZMQ202
            def third(left=2):
                return touch() if left == 0 else third(left - 1)
            def second(left=2):
                return third() if left == 0 else second(left - 1)
            def first(left=2):
                return second() if left == 0 else first(left - 1)
            if os.fork() == 0:
                first()
            """,
        )
    )
