"""Named tuples, data classes and classes of attrs: which field holds what, after every way of making one."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

RECORDS = """
import collections, copy, dataclasses, typing
import attr, attrs

class Line(typing.NamedTuple):
    name: str
    line: object = None

class Longer(Line):
    def first(self):
        return self[1]

Pair = collections.namedtuple("Pair", "name line", defaults=[None])
Typed = typing.NamedTuple("Typed", [("name", str), ("line", object)])

class Derived(collections.namedtuple("Base", ["name", "line"])):
    def itself(self):
        return self.line

@dataclasses.dataclass
class Data:
    name: str
    line: object = None
    spare: object = dataclasses.field(default=None, init=False)
    other: object = dataclasses.field(default=None, kw_only=True)
    last: object = None

@dataclasses.dataclass
class More(Data):
    line: object = sock
    extra: object = None

@attrs.define
class Defined:
    name: str
    _line: object = None
    made: object = attrs.field(factory=lambda: sock)
    derived: object = attrs.Factory(lambda self: self._line, takes_self=True)

@attr.s
class Old:
    CONSTANT: int = 1
    name = attr.ib()
    line = attr.ib(default=None)
    chosen = attr.ib()

    @chosen.default
    def _choose(self):
        return self.line

class Made(collections.namedtuple("Base", "name line")):
    def __new__(cls, line):
        return super().__new__(cls, "a", line)

@dataclasses.dataclass
class Passing:
    SHARED: typing.ClassVar[object] = None
    given: dataclasses.InitVar[object]
    _: dataclasses.KW_ONLY
    line: object = None

    def __post_init__(self, given):
        self.held = given

@attrs.frozen(kw_only=True)
class Frozen:
    line: object
    line_again: object = attr.ib(default=attr.Factory(lambda: None))

    def __attrs_post_init__(self):
        held_by_hook.append(self.line)

held_by_hook = []
"""


@pytest.mark.parametrize(
    ("setup", "use"),
    [
        ("held = Line('a', sock)", "held.line"),
        ("held = Line('a', line=sock)", "held[1]"),
        ("held = Line('a', sock)", "held[-1]"),
        ("_, held = Line('a', sock)", "held"),
        ("held = Line('a', sock)", "[*held][1]"),
        ("held = Line('a')._replace(line=sock)", "held.line"),
        ("held = Line('a', sock)._replace(name='b')", "held[1]"),
        ("held = Line('a', sock)", "held._asdict()['line']"),
        ("held = Line._make(['a', sock])", "held.line"),
        ("held = Line(*['a', sock])", "held.line"),
        ("held = Line(**{'name': 'a', 'line': sock})", "held.line"),
        ("held = Line('a', sock)", "[getattr(held, name) for name in held._fields][1]"),
        ("held = Longer('a', sock)", "held.first()"),
        ("held = Longer('a')._replace(line=sock)", "held.first()"),
        ("held = Pair('a', sock)", "held.line"),
        ("held = Pair('a', sock)", "held[1]"),
        ("_, held = Pair('a', sock)", "held"),
        ("held = Pair('a')._replace(line=sock)", "held.line"),
        ("held = Pair._make(['a', sock])", "held.line"),
        ("held = Typed('a', sock)", "held.line"),
        ("held = Derived('a', sock)", "held.line"),
        ("held = Derived('a', sock)", "held.itself()"),
        ("_, held = Derived('a', sock)", "held"),
        ("held = Derived('a', None)._replace(line=sock)", "held.itself()"),
        ("held = Made(sock)", "held.line"),
        ("held = Made(sock)", "held[1]"),
        ("held = Passing(sock)", "held.held"),
        ("held = Passing(None, line=sock)", "held.line"),
        ("held = Data('a', sock)", "held.line"),
        ("held = Data('a', None, sock)", "held.last"),
        ("held = Data('a', other=sock)", "held.other"),
        ("held = dataclasses.replace(Data('a'), line=sock)", "held.line"),
        ("held = dataclasses.replace(Data('a', sock), name='b')", "held.line"),
        ("held = More('a')", "held.line"),
        ("held = More('a', None, None, sock)", "held.extra"),
        ("held = Data('a', sock)", "[getattr(held, each.name) for each in dataclasses.fields(held)][1]"),
        (
            "held = Data('a', sock)",
            "{f.name: getattr(held, f.name) for f in dataclasses.fields(Data)}['line']",
        ),
        ("held = Defined('a', sock)", "held._line"),
        ("held = Defined('a', line=sock)", "held._line"),
        ("held = Defined('a', sock)", "held.derived"),
        ("held = Defined('a')", "held.made"),
        ("held = attrs.evolve(Defined('a'), line=sock)", "held._line"),
        ("held = attrs.asdict(Defined('a', sock))", "held['_line']"),
        ("held = dataclasses.asdict(Data('a', sock))", "held['line']"),
        ("held = dataclasses.asdict(Data('a', [Data('b', sock)]))", "held['line'][0]['line']"),
        ("held = dataclasses.asdict(Data('a', {'b': Data('b', sock)}))", "held['line']['b']['line']"),
        ("held = dataclasses.astuple(Data('a', Data('b', sock)))", "held[1][1]"),
        ("held = Old('a', sock)", "held.line"),
        ("held = Old('a', sock)", "held.chosen"),
        ("held = attr.evolve(Old('a', sock), name='b')", "held.line"),
        ("held = Frozen(line=sock)", "held.line"),
        ("held = Frozen(line=sock)", "held_by_hook[0]"),
        ("name = 'line' if os.environ else 'last'; held = Data('a', sock)", "getattr(held, name)"),
    ],
)
def test_field_is_found(setup: str, use: str) -> None:
    check(
        script(
            SOCKET,
            RECORDS,
            setup + "\n",
            f"""
            if os.fork() == 0:
                {use}.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    ("setup", "use"),
    [
        ("held = Line(sock)", "held.line"),
        ("held = Line(sock, None)", "held[1]"),
        ("_, held = Line(sock, None)", "held"),
        ("held = Line('a', sock)._replace(line=None)", "held.line"),
        ("held = Line('a', sock)._replace(line=None)", "held[1]"),
        ("held = Line._make([sock, None])", "held.line"),
        ("held = Pair(sock)", "held.line"),
        ("_, held = Derived(sock, None)", "held"),
        ("held = Made(sock)", "held[0]"),
        ("held = Passing(sock)", "held.line"),
        ("held = Passing(sock)", "held.SHARED"),
        ("held = Data('a', None, sock)", "held.line"),
        ("held = Data('a', None, sock)", "held.other"),
        ("held = Data('a', None, sock)", "held.spare"),
        ("held = dataclasses.replace(Data('a', sock), line=None)", "held.line"),
        ("held = dataclasses.asdict(Data('a', None, sock))", "held['line']"),
        ("held = dataclasses.astuple(Data(sock, None))", "held[1]"),
        ("held = More('a', None)", "held.line"),
        ("held = Data('a', sock)", "[getattr(held, each.name) for each in dataclasses.fields(held)][4]"),
        ("held = attrs.evolve(Defined('a', sock), line=None)", "held._line"),
        ("held = Old(sock)", "held.chosen"),
        ("held = Frozen(line=sock)", "held.line_again"),
        ("name = 'name' if os.environ else 'last'; held = Data('a', sock)", "getattr(held, name)"),
    ],
)
def test_field_is_not_confused_with_another(setup: str, use: str) -> None:
    check(
        script(
            SOCKET,
            RECORDS,
            setup + "\n",
            f"""
            if os.fork() == 0:
                found = {use}
                if found is not None:
                    found.send(b"never")
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_data_class_made_anew_in_the_child() -> None:
    check(
        script(
            SOCKET,
            """
            import dataclasses, typing
            import attrs

            @dataclasses.dataclass
            class Data:
                name: str
                line: object = dataclasses.field(default_factory=lambda: zmq.Context().socket(zmq.PUSH))

            @attrs.define
            class Defined:
                line: object = attrs.field(factory=lambda: zmq.Context().socket(zmq.PUSH))

            class Line(typing.NamedTuple):
                line: object

            data, defined, line = Data("a", sock), Defined(sock), Line(sock)
            if os.fork() == 0:
                Data("b").line.send(b"own")
                Defined().line.send(b"own")
                own = zmq.Context().socket(zmq.PUSH)
                line._replace(line=own)[0].send(b"own")
                dataclasses.replace(data, line=own).line.send(b"own")
                attrs.evolve(defined, line=own).line.send(b"own")
                for field in dataclasses.fields(data):
                    if field.name != "line":
                        getattr(data, field.name).send(b"never")
            """,
        )
    )


@pytest.mark.parametrize("source", ["[sock for _ in other.things()]", "(sock for _ in range(2))", "iter([sock, sock])"])
def test_a_named_tuple_of_what_is_not_counted(source: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import collections
            import other
            Pair = collections.namedtuple("Pair", "name line")
            held = Pair._make({source})
            if os.fork() == 0:
                held.line.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    ("converter", "mark"),
    [("lambda given: given", "  # expect: ZMQ202"), ("lambda given: None", ""), ("attr.converters.pipe(list)", None)],
)
def test_a_field_of_attrs_is_what_its_converter_makes_of_the_value(converter: str, mark: str | None) -> None:
    text = f"""
    import attr
    @attr.s
    class Held:
        line = attr.ib(default=None, converter={converter})
    held = Held(sock)
    if os.fork() == 0 and held.line is not None:
        held.line.send(b"x"){"  # expect: ZMQ202" if mark is None else mark}
    """
    check(script(SOCKET, text))
