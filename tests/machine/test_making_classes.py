"""Classes: where attributes are found, what construction runs, and what is shared between instances."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


def test_attribute_set_by_the_constructor() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Client:
                def __init__(self):
                    self.context = zmq.Context()
                    self.sock = self.context.socket(zmq.PUSH)
                def send(self):
                    self.sock.send(b"x")  # expect: ZMQ202
            client = Client()
            if os.fork() == 0:
                client.send()
            """
        )
    )


def test_two_instances_are_told_apart() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Client:
                def __init__(self, connect):
                    self.sock = zmq.Context().socket(zmq.PUSH) if connect else None
                def send(self):
                    if self.sock is not None:
                        self.sock.send(b"x")
            silent = Client(False)
            loud = Client(True)
            if os.fork() == 0:
                silent.send()
            """
        )
    )


def test_base_class_sets_the_attribute() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Base:
                def __init__(self, kind):
                    self.sock = zmq.Context().socket(kind)
            class Client(Base):
                def __init__(self):
                    super().__init__(zmq.PUSH)
                    self.name = "client"
            client = Client()
            if os.fork() == 0:
                client.sock.send(b"x")  # expect: ZMQ202
            """
        )
    )


def test_super_follows_the_order_of_resolution() -> None:
    check(
        script(
            SOCKET,
            """
            class Root:
                def work(self):
                    pass
            class Left(Root):
                def work(self):
                    super().work()
            class Right(Root):
                def work(self):
                    sock.send(b"x")  # expect: ZMQ202
            class Both(Left, Right):
                def work(self):
                    super().work()
            if os.fork() == 0:
                Both().work()
                Left().work()
            """,
        )
    )


def test_super_with_arguments() -> None:
    check(
        script(
            SOCKET,
            """
            class Base:
                def work(self):
                    sock.send(b"x")  # expect: ZMQ202
            class Derived(Base):
                def work(self):
                    super(Derived, self).work()
            if os.fork() == 0:
                Derived().work()
            """,
        )
    )


def test_overridden_method_hides_that_of_the_base() -> None:
    check(
        script(
            SOCKET,
            """
            class Base:
                def run(self):
                    self.work()
                def work(self):
                    sock.send(b"never")
            class Derived(Base):
                def work(self):
                    pass
            if os.fork() == 0:
                Derived().run()
            """,
        )
    )


def test_class_attribute_is_shared() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Client:
                context = zmq.Context()
            if os.fork() == 0:
                Client().context.socket(zmq.PUSH)  # expect: ZMQ201
            """
        )
    )


def test_class_attribute_set_through_the_class_is_seen_by_a_derived_class() -> None:
    check(
        script(
            SOCKET,
            """
            class Base:
                sock = None
            class Derived(Base):
                @classmethod
                def send(cls):
                    cls.sock.send(b"x")  # expect: ZMQ202
            Base.sock = sock
            if os.fork() == 0:
                Derived.send()
            """,
        )
    )


def test_instance_attribute_hides_that_of_the_class() -> None:
    check(
        script(
            SOCKET,
            """
            class Client:
                sock = sock
                def __init__(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
            if os.fork() == 0:
                Client().sock.send(b"own")
            """,
        )
    )


def test_a_field_may_be_among_arguments_that_are_not_known() -> None:
    check(
        script(
            SOCKET,
            """
            import dataclasses, json, sys
            @dataclasses.dataclass
            class Job:
                name: str
                steps: list = dataclasses.field(default_factory=list)
            job = Job(**json.loads(sys.argv[1]))
            plain = Job("plain")
            if os.fork() == 0:
                for step in plain.steps:
                    sock.recv()
                for step in job.steps:
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_a_member_of_an_enumeration_is_initialised_with_what_the_body_assigned() -> None:
    found = check(
        script(
            SOCKET,
            """
            import enum
            class Wire(enum.Enum):
                MAIN = 1, "main"
                SPARE = 2, "spare"
                def __init__(self, number, title):
                    self.line = sock if title == "main" else None
            if os.fork() == 0:
                if Wire.MAIN.line is not None:
                    Wire.MAIN.line.send(b"x")  # expect: ZMQ202
                if Wire.SPARE.line is not None:
                    Wire.SPARE.line.send(b"x")
            """,
        )
    )
    assert found.only("ZMQ202").confidence == "certain"


def test_what_a_base_class_does_with_each_kind_of_subclass_is_kept() -> None:
    check(
        script(
            SOCKET,
            """
            class Base:
                kept = []
                def __init_subclass__(cls):
                    if os.environ.get("X"):
                        cls.kept.append(sock)
                    else:
                        cls.kept.append(sock)
            class Own(Base):
                pass
            if os.fork() == 0:
                Own.kept[0].send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize("test", ["Base.shared", "Derived.shared", "Base.made() is None"])
def test_what_a_class_has_from_its_metaclass_is_surely_there(test: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Meta(type):
                shared = True
                def made(cls):
                    return None
            class Base(metaclass=Meta):
                pass
            class Derived(Base):
                pass
            if os.fork() == 0:
                if not ({test}):
                    sock.send(b"never")
            """,
        )
    )


def test_a_class_whose_body_leads_to_itself_ends() -> None:
    check(
        script(
            SOCKET,
            """
            def make(depth):
                class Made:
                    inner = make(depth + 1)
                return Made
            if os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
                make(0)
            """,
        )
    )


@pytest.mark.parametrize(
    ("made", "mark"),
    [
        ("object.__new__(cls)", "# expect: ZMQ202"),
        ("super().__new__(cls)", "# expect: ZMQ202"),
        ("object.__new__(Special)", "# expect: ZMQ202"),
        ("other.thing()", ""),
        ("None", ""),
        ("object.__new__(Another)", ""),
    ],
)
def test_what_is_made_is_initialised_if_it_is_of_the_class(made: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import other
            class Client:
                def __new__(cls):
                    return {made}
                def __init__(self):
                    sock.send(b"x")  {mark}
            class Special(Client):
                pass
            class Another:
                def __init__(self):
                    sock.send(b"never")
            if os.fork() == 0:
                Client()
            """,
        )
    )


@pytest.mark.parametrize(
    "use",
    [
        "Kind.line",
        "Kind['line']",
        "Named['line'].line",
        "Holder().get.__func__(Holder())",
        "Holder().get.__self__.line",
        "Holder.table['get'].__func__(Holder())",
    ],
)
def test_what_a_class_is_asked_for(use: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Meta(type):
                @property
                def line(cls):
                    return sock
                def __getitem__(cls, name):
                    return sock
            class Kind(metaclass=Meta):
                pass
            class Named:
                def __class_getitem__(cls, name):
                    return type(name, (cls,), {{"line": sock}})
            class Holder:
                line = sock
                def get(self):
                    return self.line
                table = {{"get": staticmethod(get)}}
            if os.fork() == 0:
                {use}.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_a_metaclass_looks_at_what_the_body_assigned() -> None:
    check(
        script(
            SOCKET,
            """
            class Field:
                pass
            class Meta(type):
                def __new__(mcs, name, bases, fields):
                    fields["names"] = [key for key, value in fields.items() if isinstance(value, Field)]
                    return super().__new__(mcs, name, bases, fields)
            class Links(metaclass=Meta):
                line = Field()
                other = 3
            if os.fork() == 0:
                if "line" in Links.names and "other" not in Links.names:
                    sock.send(b"x")  # expect: ZMQ202
                else:
                    sock.recv()
            """,
        )
    )


@pytest.mark.parametrize(("bases", "mark"), [("Last, Middle, First", ""), ("Middle, Last", "  # expect: ZMQ202")])
def test_bases_are_searched_as_every_class_lists_them(bases: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Base:
                pass
            class Quiet(Base):
                def tell(self):
                    pass
            class Loud(Base):
                def tell(self):
                    sock.send(b"x"){mark}
            class First(Quiet, Loud):
                pass
            class Middle(Loud):
                pass
            class Last(Quiet):
                pass
            class Service({bases}):
                pass
            if os.fork() == 0:
                Service().tell()
            """,
        )
    )
