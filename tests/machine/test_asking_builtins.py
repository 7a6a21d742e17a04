"""What builtins answer about values, and that they answer nothing where it depends."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

HEAD = """
import functools
import sys
import other
class Thing:
    def act(self):
        pass
    @classmethod
    def of_class(cls):
        pass
class Doing:
    def __call__(self):
        pass
class Given:
    def __getattr__(self, name):
        return other.get(name)
class Guarded:
    def __getattr__(self, name):
        if name.startswith("opt"):
            return None
        raise AttributeError(name)
class Foreign(other.Base):
    pass
class Meta(type):
    shared = True
class Made(metaclass=Meta):
    pass
class Sized:
    def __len__(self):
        return 2
def work():
    pass
@functools.cache
def cached():
    pass
thing, number, name, nothing = Thing(), 2, "a", None
full = {other.key(): 1, "a": 2}
maybe = {other.key(): 1}
"""


@pytest.mark.parametrize(
    "test",
    [
        "callable(work)",
        "callable(cached)",
        "callable(lambda: 1)",
        "callable(Thing)",
        "callable(thing.act)",
        "callable(Thing.of_class)",
        "callable(name.upper)",
        "callable(functools.partial(work, 1))",
        "callable(Doing())",
        "not callable(thing)",
        "not callable(number)",
        "not callable(nothing)",
        "any([0, 1])",
        "any([other.thing, 1])",
        "any([nothing, work])",
        "not any([])",
        "not any([0, None, ''])",
        "all([])",
        "all([1, 'a'])",
        "not all([1, 0])",
        "not all([other.thing, 0])",
        "len(Sized()) == 2",
        "len(b'ab') == 2",
        "len((1, 2)) == 2",
        "number + 0 == 2",
        "number % 2 == 0",
        "7 // number == 3",
        "number * 0 == 0",
        "0 - number == -2",
        "type('a') is str",
        "type(1) is not str",
        "type(True) in (str, bool)",
        "hasattr(Guarded(), 'option')",
        "not hasattr(Guarded(), 'missing')",
        "hasattr(thing, 'act')",
        "hasattr(thing, '__class__')",
        "hasattr(thing, '__dict__')",
        "not hasattr(thing, 'missing')",
        "not hasattr(thing, '__len__')",
        "hasattr(Sized(), '__len__')",
        "hasattr(Thing, 'act')",
        "hasattr(Thing, '__name__')",
        "not hasattr(Thing, 'missing')",
        "hasattr(work, '__name__')",
        "not hasattr(work, 'missing')",
        "hasattr(sys.modules[__name__], 'thing')",
    ],
)
def test_what_is_known(test: str) -> None:
    check(
        script(
            SOCKET,
            HEAD,
            f"""
            if os.fork() == 0:
                if {test}:
                    pass
                else:
                    sock.send(b"never")
                if not ({test}):
                    sock.send(b"never")
            """,
        )
    )


@pytest.mark.parametrize(
    "test",
    [
        "hasattr(Given(), 'missing')",
        "hasattr(Foreign, 'missing')",
        "hasattr(Foreign(), 'missing')",
        "hasattr(Made, 'missing')",
        "hasattr(Made, 'shared')",
        "hasattr(other.thing, 'missing')",
        "hasattr(thing, other.name)",
        "hasattr([number], 'append')",
        "hasattr({}, 'missing')",
        "callable(other.thing)",
        "callable(os.getpid)",
        "callable(other.Thing())",
        "any([other.thing, 0])",
        "any(other.things)",
        "all([other.thing, 1])",
        "len(other.things) == 2",
        "len([*other.things]) == 2",
        "number % int(other.number)",
        "number ** 2 == 4.5",
    ],
)
def test_what_depends(test: str) -> None:
    outcome = check(
        script(
            SOCKET,
            HEAD,
            f"""
            if os.fork() == 0:
                if {test}:
                    sock.send(b"x")  # expect: ZMQ202
                else:
                    sock.recv()
            """,
        )
    )
    assert len(outcome.only("ZMQ202").sites) == 2


@pytest.mark.parametrize("operation", ["number % 0", "number // 0", "0 % (number - 2)"])
def test_a_division_by_nought_hides_nothing(operation: str) -> None:
    check(
        script(
            SOCKET,
            HEAD,
            f"""
            try:
                {operation}
            except ZeroDivisionError:
                if os.fork() == 0:
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    "iterable", ["full", "full.items()", "full.values()", "full.keys()", "[number, *other.things]"]
)
def test_a_loop_over_what_surely_has_elements_runs(iterable: str) -> None:
    check(
        script(
            SOCKET,
            HEAD,
            f"""
            if os.fork() == 0:
                for each in {iterable}:
                    sock = zmq.Context().socket(zmq.PUSH)
                sock.send(b"own")
            """,
        )
    )


@pytest.mark.parametrize(
    "iterable",
    [
        *("[each for each in other.things()]", "other.things()", "[*other.things()]", "iter(other.things())"),
        *("[name for name in open('names')]", "dict(other.things()).items()", "dict(other.things()).values()"),
        *("dict(other.things())", "dict(other.things()).keys()", "set(other.things())", "sorted(other.things())"),
    ],
)
def test_a_loop_over_what_may_have_none_is_taken_to_run_unless_its_body_leaves(iterable: str) -> None:
    check(
        script(
            SOCKET,
            HEAD,
            f"""
            def work():
                for each in {iterable}:
                    return zmq.Context().socket(zmq.PUSH)
                sock.send(b"there was none")  # expect: ZMQ202
            if os.fork() == 0:
                work()
                for each in {iterable}:
                    sock = zmq.Context().socket(zmq.PUSH)
                sock.send(b"own")
            """,
        )
    )


def test_of_an_iterator_there_may_be_nothing_left() -> None:
    check(
        script(
            SOCKET,
            HEAD,
            """
            left = iter([number, name])
            def work():
                for each in left:
                    return
                sock.send(b"nothing was left")  # expect: ZMQ202
            if other.thing():
                list(left)
            if os.fork() == 0:
                work()
            """,
        )
    )


@pytest.mark.parametrize("pairs", ["{name: name}", "{number: number}", "{name: name, number: number}"])
def test_a_pair_of_like_things_is_a_pair(pairs: str) -> None:
    check(
        script(
            SOCKET,
            HEAD,
            f"""
            if os.fork() == 0:
                for pair in {pairs}.items():
                    if len(pair) != 2:
                        sock.send(b"never")
            """,
        )
    )


def test_each_group_has_an_element() -> None:
    check(
        script(
            SOCKET,
            HEAD,
            """
            import itertools
            if os.fork() == 0:
                for _, group in itertools.groupby([number, name], other.key):
                    for each in group:
                        sock = zmq.Context().socket(zmq.PUSH)
                    sock.send(b"own")
            """,
        )
    )


@pytest.mark.parametrize(
    ("call", "method"),
    [
        ("int(line)", "__int__(self)"),
        ("bool(line)", "__bool__(self)"),
        ("abs(line)", "__abs__(self)"),
        ("bytes(line)", "__bytes__(self)"),
        ("round(line, 2)", "__round__(self, digits)"),
        ("format(line, '>3')", "__format__(self, how)"),
        ("divmod(line, 2)", "__divmod__(self, other)"),
        ("os.fspath(line)", "__fspath__(self)"),
    ],
)
def test_what_an_objects_class_is_asked(call: str, method: str) -> None:
    program = """
        class Line:
            def {method}:
                if self.sock is not None:
                    self.sock.send(b"x"){mark}
                return 1
        def ask(used):
            line = Line()
            line.sock = used
            return {call}
        if os.fork() == 0:
            ask({used})
        """
    check(script(SOCKET, program.format(method=method, call=call, used="sock", mark="  # expect: ZMQ202")))
    check(script(SOCKET, program.format(method=method, call=call, used="None", mark="")))
    check(script(SOCKET, program.format(method="__other__(self)", call=call, used="sock", mark="")))
