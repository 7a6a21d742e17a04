"""Attributes that live elsewhere: in a dict that is given, in a container, in an object in a module's place."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


def test_a_dict_given_to_each_object() -> None:
    check(
        script(
            """
            import os, zmq
            class Borg:
                _shared = {}
                def __init__(self):
                    self.__dict__ = self._shared
                def open(self):
                    if "sock" not in self.__dict__:
                        self.sock = zmq.Context().socket(zmq.PUSH)
                        self.sock.bind_to_random_port("tcp://127.0.0.1")
            def main():
                Borg().open()
                pid = os.fork()
                if pid == 0:
                    Borg().sock.send(b"x", zmq.NOBLOCK)  # expect: ZMQ202
                    os._exit(0)
                os.waitpid(pid, 0)
            main()
            """
        )
    )


def test_a_dict_given_by_new() -> None:
    check(
        script(
            """
            import os, zmq
            class State:
                pool = {}
                def __new__(cls):
                    obj = super().__new__(cls)
                    obj.__dict__ = cls.pool
                    return obj
                def connect(self):
                    self.push = zmq.Context.instance().socket(zmq.PUB)
                    self.push.bind_to_random_port("tcp://127.0.0.1")
            def work():
                State().push.send(b"1")  # expect: ZMQ202
            def main():
                State().connect()
                import multiprocessing as mp
                p = mp.get_context("fork").Process(target=work); p.start(); p.join()
            if __name__ == "__main__":
                main()
            """
        )
    )


def test_a_dict_that_is_its_own_attributes() -> None:
    check(
        script(
            """
            import os, zmq
            class AttrDict(dict):
                def __init__(self, *a, **k):
                    super().__init__(*a, **k)
                    self.__dict__ = self
            env = AttrDict(x=3)
            env.ctx = zmq.Context().socket(zmq.PUB)
            if not os.fork():
                env["ctx"].send(b"")  # expect: ZMQ202
                os._exit(0)
            os.wait()
            """
        )
    )


def test_methods_of_a_builtin_type_as_hooks() -> None:
    check(
        script(
            """
            import os, zmq
            class AttrDict(dict):
                __getattr__ = dict.__getitem__
                __setattr__ = dict.__setitem__
            def main():
                env = AttrDict(ctx=zmq.Context())
                env.pub = env.ctx.socket(zmq.PUB)
                if not os.fork():
                    env.pub.send_string("hello")  # expect: ZMQ202
                    os._exit(0)
                os.wait()
            main()
            """
        )
    )


def test_the_container_of_a_user_dict() -> None:
    check(
        script(
            """
            import os, zmq
            from collections import UserDict
            class Reg(UserDict):
                def __getitem__(self, k):
                    if k not in self.data:
                        self.data[k] = zmq.Context.instance().socket(zmq.PUB)
                    return self.data[k]
            r = Reg()
            r["a"].send(b"")
            if os.fork() == 0:
                r["a"].send(b"")  # expect: ZMQ202
                os._exit(0)
            os.wait()
            """
        )
    )


def test_an_object_in_the_place_of_a_module() -> None:
    check(
        {
            "main.py": """\
import os
import bus
def main():
    bus.publish(b"0")
    if os.fork() == 0:
        bus.publish(b"1")
        os._exit(0)
    os.wait()
main()
""",
            "bus.py": """\
import sys, zmq
class _Bus:
    def __init__(self):
        self._s = zmq.Context.instance().socket(zmq.PUB)
    def publish(self, data):
        self._s.send(data)  # expect: ZMQ202
sys.modules[__name__] = _Bus()
""",
        }
    )


def test_a_typed_dict_is_made() -> None:
    check(
        script(
            """
            import os, zmq
            from typing import TypedDict
            class Env(TypedDict):
                sock: zmq.Socket
                name: str
            def make() -> Env:
                return Env(sock=zmq.Context().socket(zmq.PUB), name="a")
            e = make()
            if os.fork() == 0:
                e["sock"].send(b"")  # expect: ZMQ202
                os._exit(0)
            os.wait()
            """
        )
    )


def test_copies_of_objects() -> None:
    check(
        script(
            """
            import os, zmq, copy
            class A:
                def __init__(self): self.n = 1
                def go(self):
                    s.send(b"")  # expect: ZMQ202
            s = zmq.Context().socket(zmq.PUB)
            xs = copy.deepcopy([A(), A()])
            if os.fork() == 0:
                for x in xs: x.go()
                os._exit(0)
            """
        )
    )


@pytest.mark.parametrize(
    ("copied", "mark"),
    [
        ("copy.deepcopy(own)", ""),
        ("copy.deepcopy([own])[0]", ""),
        ("copy.deepcopy({'a': [own]})['a'][0]", ""),
        ("copy.deepcopy(Holder(own)).held", ""),
        ("copy.copy([own])[0]", "  # expect: ZMQ202"),
        ("copy.copy(Holder(own)).held", "  # expect: ZMQ202"),
    ],
)
def test_objects_in_what_is_copied_say_how_they_are_copied(copied: str, mark: str) -> None:
    check(
        script(
            f"""
            import copy
            import os
            import zmq
            class Own:
                def __init__(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
                def __deepcopy__(self, memo):
                    return Own()
            class Holder:
                def __init__(self, held):
                    self.held = held
            own = Own()
            if os.fork() == 0:
                {copied}.sock.send(b"x"){mark}
            """
        )
    )


def test_the_deleter_of_a_property() -> None:
    check(
        script(
            """
            import os, zmq
            class A:
                def __init__(self): self._s = zmq.Context().socket(zmq.PUB)
                @property
                def s(self): return self._s
                @s.deleter
                def s(self): self._s = None
            a = A()
            if os.fork() == 0:
                del a.s
                if a.s is not None:
                    a.s.send(b"")
                os._exit(0)
            """
        )
    )


def test_options_as_a_dict() -> None:
    check(
        script(
            """
            import os, zmq, argparse
            ap = argparse.ArgumentParser(); ap.add_argument("--lines", default="a,b")
            args = vars(ap.parse_args())
            s = zmq.Context().socket(zmq.PUB)
            L = [x.strip() for x in args["lines"].split(",")]
            if os.fork() == 0:
                for x in L:
                    s.send(b"")  # expect: ZMQ202
                os._exit(0)
            """
        )
    )


def test_a_new_type_changes_nothing() -> None:
    check(
        script(
            """
            import os, zmq
            from typing import NewType, cast, Annotated
            Out = NewType("Out", zmq.Socket)
            o = Out(zmq.Context().socket(zmq.PUB))
            if os.fork() == 0:
                o.send(b"")  # expect: ZMQ202
                os._exit(0)
            os.wait()
            """
        )
    )


def test_a_class_in_brackets() -> None:
    check(
        script(
            """
            import os, zmq
            from typing import Generic, TypeVar, Optional, List
            T = TypeVar("T")
            class Chan(Generic[T]):
                def __init__(self, k): self.s = zmq.Context.instance().socket(k)
                def send(self, b):
                    self.s.send(b)  # expect: ZMQ202
            c = Chan[int](zmq.PUB)
            c.send(b"")
            if os.fork() == 0:
                c.send(b""); os._exit(0)
            os.wait()
            """
        )
    )


@pytest.mark.parametrize(("kept", "mark"), [("Hub.kept", "  # expect: ZMQ202"), ("{}", "")])
def test_a_given_dict_is_what_the_attribute_gives(kept: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Hub:
                kept = {{}}

                def __init__(self, kept):
                    self.__dict__ = kept
                    if not self.__dict__:
                        self.sock = None

            Hub(Hub.kept).sock = sock
            if os.fork() == 0:
                hub = Hub({kept})
                if hub.sock is not None:
                    hub.sock.send(b"x"){mark}
            """,
        )
    )


def test_a_copy_that_is_copied_where_it_was_made_keeps_what_was_put_into_it() -> None:
    check(
        script(
            """
            import copy
            import os
            import zmq
            held = {"socks": []}
            for place in range(3):
                held = copy.copy(held)
                held[place] = zmq.Context().socket(zmq.PUSH)
            if os.fork() == 0:
                held[0].send(b"x")  # expect: ZMQ202
                os._exit(0)
            held[0].send(b"y")
            """
        )
    )
