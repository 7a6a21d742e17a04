"""Attributes that are computed: properties, descriptors, methods, proxies and the special methods."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


def test_property_computes_its_value() -> None:
    check(
        script(
            SOCKET,
            """
            class Client:
                @property
                def sock(self):
                    return sock
                @property
                def fresh(self):
                    return zmq.Context().socket(zmq.PUSH)
            client = Client()
            if os.fork() == 0:
                client.fresh.send(b"own")
                client.sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_property_setter_stores_elsewhere() -> None:
    check(
        script(
            SOCKET,
            """
            class Client:
                @property
                def sock(self):
                    return self._kept
                @sock.setter
                def sock(self, value):
                    self._kept = value
            client = Client()
            client.sock = sock
            if os.fork() == 0:
                client._kept.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_lazy_property_first_read_before_the_fork() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Client:
                _sock = None
                @property
                def sock(self):
                    if self._sock is None:
                        self._sock = zmq.Context().socket(zmq.PUSH)
                    return self._sock
            used, unused = Client(), Client()
            used.sock.send(b"mine")
            if os.fork() == 0:
                unused.sock.send(b"own")
                used.sock.send(b"x")  # expect: ZMQ202
            """
        )
    )


def test_cached_property_keeps_the_first_value() -> None:
    check(
        script(
            """
            import os
            from functools import cached_property
            import zmq
            class Client:
                @cached_property
                def sock(self):
                    return zmq.Context().socket(zmq.PUSH)
            used, unused = Client(), Client()
            used.sock.send(b"mine")
            if os.fork() == 0:
                unused.sock.send(b"own")
                used.sock.send(b"x")  # expect: ZMQ202
            """
        )
    )


def test_static_and_class_methods() -> None:
    check(
        script(
            SOCKET,
            """
            class Tools:
                kept = sock
                @staticmethod
                def send(s):
                    s.send(b"x")  # expect: ZMQ202
                @classmethod
                def work(cls):
                    cls.send(cls.kept)
            if os.fork() == 0:
                Tools().work()
            """,
        )
    )


def test_alternative_constructor() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Client:
                def __init__(self, sock):
                    self.sock = sock
                @classmethod
                def connected(cls):
                    return cls(zmq.Context().socket(zmq.PUSH))
            client = Client.connected()
            if os.fork() == 0:
                client.sock.send(b"x")  # expect: ZMQ202
            """
        )
    )


def test_singleton_by_new() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Client:
                _only = None
                def __new__(cls):
                    if cls._only is None:
                        cls._only = super().__new__(cls)
                        cls._only.sock = zmq.Context().socket(zmq.PUSH)
                    return cls._only
            Client()
            if os.fork() == 0:
                Client().sock.send(b"x")  # expect: ZMQ202
            """
        )
    )


def test_singleton_by_new_made_in_the_child() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Client:
                _only = None
                def __new__(cls):
                    if cls._only is None:
                        cls._only = object.__new__(cls)
                        cls._only.sock = zmq.Context().socket(zmq.PUSH)
                    return cls._only
            if os.fork() == 0:
                Client().sock.send(b"own")
            """
        )
    )


def test_singleton_by_metaclass() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Singleton(type):
                _made = {}
                def __call__(cls, *args, **options):
                    if cls not in cls._made:
                        cls._made[cls] = super().__call__(*args, **options)
                    return cls._made[cls]
            class Client(metaclass=Singleton):
                def __init__(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
            class Other(metaclass=Singleton):
                def __init__(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
            Client()
            if os.fork() == 0:
                Other().sock.send(b"own")
                Client().sock.send(b"x")  # expect: ZMQ202
            """
        )
    )


def test_dataclass_fields() -> None:
    check(
        script(
            "from dataclasses import dataclass\n",
            SOCKET,
            """
            @dataclass
            class Job:
                number: int
                sock: object = None
            if os.fork() == 0:
                Job(1, sock).sock.send(b"x")  # expect: ZMQ202
                if Job(1).sock is not None:
                    Job(1).sock.send(b"never")
            """,
        )
    )


def test_dataclass_factory_runs_for_each_instance() -> None:
    check(
        script(
            """
            import os
            from dataclasses import dataclass, field
            import zmq
            @dataclass(frozen=True)
            class Client:
                context: zmq.Context = field(default_factory=zmq.Context)
            inherited = Client()
            inherited.context.socket(zmq.PUSH)
            if os.fork() == 0:
                Client().context.socket(zmq.PUSH)
                inherited.context.socket(zmq.PUSH)  # expect: ZMQ201
            """
        )
    )


def test_dataclass_post_init() -> None:
    check(
        script(
            """
            import os
            from dataclasses import dataclass
            import zmq
            @dataclass
            class Client:
                kind: int
                def __post_init__(self):
                    self.sock = zmq.Context().socket(self.kind)
            client = Client(zmq.PUSH)
            if os.fork() == 0:
                client.sock.send(b"x")  # expect: ZMQ202
            """
        )
    )


def test_named_tuple_field() -> None:
    check(
        script(
            "from typing import NamedTuple\n",
            SOCKET,
            """
            class Pair(NamedTuple):
                name: str
                sock: object
            pair = Pair("a", sock)
            if os.fork() == 0:
                pair.sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_descriptor_of_the_program() -> None:
    check(
        script(
            SOCKET,
            """
            class Connection:
                def __get__(self, instance, owner):
                    return sock
            class Client:
                sock = Connection()
            if os.fork() == 0:
                Client().sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_getattr_forwards_what_is_missing() -> None:
    check(
        script(
            SOCKET,
            """
            class Proxy:
                def __init__(self, wrapped):
                    self._wrapped = wrapped
                def __getattr__(self, name):
                    return getattr(self._wrapped, name)
            proxy = Proxy(sock)
            if os.fork() == 0:
                proxy.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_instance_that_is_called() -> None:
    check(
        script(
            SOCKET,
            """
            class Work:
                def __call__(self):
                    sock.send(b"x")  # expect: ZMQ202
            work = Work()
            if os.fork() == 0:
                work()
            """,
        )
    )


def test_instance_that_is_a_context_manager() -> None:
    check(
        script(
            SOCKET,
            """
            class Talk:
                def __enter__(self):
                    return sock
                def __exit__(self, *exception):
                    pass
            if os.fork() == 0:
                with Talk() as s:
                    s.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_instance_that_is_iterated() -> None:
    check(
        script(
            SOCKET,
            """
            class Sockets:
                def __iter__(self):
                    yield sock
            if os.fork() == 0:
                for s in Sockets():
                    s.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_instance_with_items_and_length() -> None:
    check(
        script(
            SOCKET,
            """
            class Sockets:
                def __init__(self):
                    self._all = {}
                def __getitem__(self, name):
                    return self._all[name]
                def __setitem__(self, name, value):
                    self._all[name] = value
                def __len__(self):
                    return 0
            sockets = Sockets()
            sockets["a"] = sock
            if os.fork() == 0:
                sockets["a"].send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_bound_method_kept_in_a_variable() -> None:
    check(
        script(
            SOCKET,
            """
            send = sock.send
            if os.fork() == 0:
                send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_class_derived_from_a_library_class() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Context(zmq.Context):
                def push(self):
                    return self.socket(zmq.PUSH)  # expect: ZMQ201
            context = Context()
            context.push()
            if os.fork() == 0:
                context.push()
            """
        )
    )


@pytest.mark.parametrize("named", ["_socket_class = Quiet", "pass"])
def test_a_context_makes_sockets_of_the_class_that_it_names(named: str) -> None:
    """pyzmq's ``Context.socket`` calls ``_socket_class``: what the program's own class does there happens."""
    mark = "  # expect: ZMQ202" if "Quiet" in named else ""
    check(
        {
            "main.py": f"""
import os
import zmq
log = zmq.Context().socket(zmq.PUSH)
class Quiet(zmq.Socket):
    def __init__(self, *args, **kwargs):
        self.silent = kwargs.pop("silent", False)
        zmq.Socket.__init__(self, *args, **kwargs)
        log.send(b"made"){mark}
class Context(zmq.Context):
    {named}
if os.fork() == 0:
    Context().socket(zmq.PUSH, silent=True).send(b"x")
"""
        }
    )


def test_a_socket_of_the_contexts_own_class_crosses_a_fork() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Quiet(zmq.Socket):
                def __init__(self, context, kind):
                    super().__init__(context, kind)  # expect: ZMQ201
            class Context(zmq.Context):
                _socket_class = Quiet
            context = Context()
            sock = context.socket(zmq.PUSH)
            if os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
                context.socket(zmq.PUSH)
            """
        )
    )


def test_private_names_are_mangled_alike() -> None:
    check(
        script(
            SOCKET,
            """
            class Base:
                def __init__(self):
                    self.__sock = sock
            class Derived(Base):
                def __init__(self):
                    super().__init__()
                    self.__sock = None
                def send(self):
                    if self.__sock:
                        self.__sock.send(b"never")
            if os.fork() == 0:
                Derived().send()
                Derived()._Base__sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_attribute_by_computed_name() -> None:
    check(
        script(
            SOCKET,
            """
            class Holder:
                pass
            holder = Holder()
            setattr(holder, "sock", sock)
            if os.fork() == 0:
                getattr(holder, "sock").send(b"x")  # expect: ZMQ202
                if getattr(holder, "other", None) is not None:
                    holder.other.send(b"never")
            """,
        )
    )


def test_attribute_that_was_deleted() -> None:
    check(
        script(
            SOCKET,
            """
            class Holder:
                pass
            holder = Holder()
            holder.sock = sock
            del holder.sock
            if os.fork() == 0:
                if hasattr(holder, "sock"):
                    holder.sock.send(b"never")
                try:
                    holder.sock.send(b"never")
                except AttributeError:
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_class_made_in_a_function() -> None:
    check(
        script(
            SOCKET,
            """
            def make(s):
                class Client:
                    def send(self):
                        s.send(b"x")  # expect: ZMQ202
                return Client
            Client = make(sock)
            if os.fork() == 0:
                Client().send()
            """,
        )
    )


def test_slots_and_class_body_names() -> None:
    check(
        script(
            SOCKET,
            """
            class Holder:
                __slots__ = ("sock",)
                first = sock
                second = first
            if os.fork() == 0:
                Holder.second.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_isinstance_decides() -> None:
    check(
        script(
            SOCKET,
            """
            class Quiet:
                pass
            class Loud(Quiet):
                pass
            def act(thing):
                if isinstance(thing, Loud):
                    sock.send(b"x")  # expect: ZMQ202
            if os.fork() == 0:
                act(Loud())
            if os.fork() == 0:
                act(Quiet())
            """,
        )
    )


def test_method_replaced_on_one_object() -> None:
    check(
        script(
            SOCKET,
            """
            class Client:
                def post(self, line):
                    pass
            client, other = Client(), Client()
            client.post = sock.send
            if os.fork() == 0:
                client.post(b"x")  # expect: ZMQ202
                other.post(b"x")
            """,
        )
    )


def test_setting_any_attribute_calls_the_method_for_it() -> None:
    check(
        script(
            SOCKET,
            """
            class Panel:
                def __setattr__(self, name, value):
                    sock.send_json({name: value})  # expect: ZMQ202
                    object.__setattr__(self, name, value)
            panel = Panel()
            if os.fork() == 0:
                panel.lamp = 1
            """,
        )
    )


ASKED_BY_DEFAULT = """
def line():
    if getattr(line, "kept", None) is None:
        line.kept = zmq.Context().socket(zmq.PUSH)
    return line.kept
"""

ASKED_BY_ERROR = """
def line():
    try:
        return line.kept
    except AttributeError:
        line.kept = zmq.Context().socket(zmq.PUSH)
        return line.kept
"""


@pytest.mark.parametrize("made", [ASKED_BY_DEFAULT, ASKED_BY_ERROR])
@pytest.mark.parametrize("before", [True, False])
def test_a_function_has_the_attributes_that_it_was_given(made: str, before: bool) -> None:
    mark = "  # expect: ZMQ202" if before else ""
    found = check(
        script(
            f"import os\nimport zmq\n{made}\n{'line()' if before else ''}\n",
            f"if os.fork() == 0:\n    line().send(b'x'){mark}\n",
        )
    )
    assert {finding.confidence for finding in found.findings} <= {"certain"}


def test_what_an_unknown_decorator_made_of_a_function_may_have_more() -> None:
    check(
        script(
            SOCKET,
            """
            from somewhere import task
            @task
            def work():
                pass
            if os.fork() == 0:
                work.delay()
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


READ = ["object.__getattribute__(self, name)", "super().__getattribute__(name)"]


@pytest.mark.parametrize("read", READ)
@pytest.mark.parametrize(("asked", "mark"), [("line", ""), ("other", "  # expect: ZMQ202")])
def test_a_class_that_reads_its_attributes_itself(read: str, asked: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Guarded:
                def __init__(self):
                    self.owner = os.getpid()
                    self.line = self.other = sock
                def __getattribute__(self, name):
                    if name == "line" and object.__getattribute__(self, "owner") != os.getpid():
                        return zmq.Context().socket(zmq.PUSH)
                    return {read}

            guarded = Guarded()
            if os.fork() == 0:
                guarded.{asked}.send(b"x"){mark}
            """,
        )
    )


def test_a_derived_class_reads_as_its_base_does() -> None:
    check(
        script(
            SOCKET,
            """
            class Base:
                def __getattribute__(self, name):
                    kept = object.__getattribute__(self, "__dict__")
                    return kept.get("shared")

            class Derived(Base):
                pass

            derived = Derived()
            derived.shared = sock
            if os.fork() == 0:
                derived.anything.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(("published", "mark"), [("Placed", "  # expect: ZMQ202"), ("Told", "")])
def test_handlers_are_found_along_the_order_of_an_objects_classes(published: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Event: ...
            class Order(Event): ...
            class Placed(Order): ...
            class Told(Event): ...

            handlers = {{}}
            handlers.setdefault(Order, []).append(lambda event: sock.send(b"x")){mark}
            handlers.setdefault(object, []).append(print)

            def publish(event):
                for cls in type(event).__mro__:
                    for handler in handlers.get(cls, ()):
                        handler(event)

            publish(Placed())
            if os.fork() == 0:
                publish({published}())
            """,
        )
    )


def test_a_method_has_the_attributes_of_its_function() -> None:
    program = """
    class Bus:
        def loud(self):
            sock.send(b"x")  # expect: ZMQ202
        loud.allowed = True
        def quiet(self):
            sock.recv()
        quiet.allowed = False
    if os.fork() == 0:
        for method in (Bus().loud, Bus().quiet):
            if method.allowed:
                method()
    """
    check(script(SOCKET, program))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("f'{call.__module__}.{call.__qualname__}'", "work.send"),
        ("call.__module__ + ':' + call.__name__", "work:send"),
        ("'%s' % call.__module__", "work"),
        ("kind.__module__", "work"),
        ("kind().__module__", "work"),
        ("kind().call.__module__", "work"),
    ],
)
@pytest.mark.parametrize(("asked", "mark"), [("", "  # expect: ZMQ202"), ("not ", "")])
def test_functions_and_classes_know_their_modules(name: str, key: str, asked: str, mark: str) -> None:
    check(
        {
            "work.py": f"""
            import zmq
            sock = zmq.Context().socket(zmq.PUSH)
            def send():
                sock.send(b"x"){mark}
            class Kind:
                def call(self):
                    pass
            """,
            "main.py": f"""
            import os
            import work
            def key_of(call, kind):
                return {name}
            if os.fork() == 0:
                if {asked}key_of(work.send, work.Kind) == {key!r}:
                    work.send()
            """,
        }
    )
