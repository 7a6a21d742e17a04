"""Enumerations: their members by name, by value and in order."""

from __future__ import annotations

import pytest
from programs import SOCKET, analyse, check, script

KIND = """
import enum
import other
class Kind(enum.Enum):
    A = 1
    B = "b"
    def is_first(self):
        return self is Kind.A
    @property
    def shown(self):
        return self.name
class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2
class Word(str, enum.Enum):
    YES = "yes"
    NO = "no"
    @classmethod
    def _missing_(cls, value):
        return cls.NO
class Empty(enum.Enum):
    pass
class Way(enum.Flag):
    IN = enum.auto()
    OUT = enum.auto()
    BOTH = IN | OUT
    NONE = 0
class Mode(enum.IntFlag):
    READ = 1
    WRITE = 2
class Place(enum.Enum):
    HERE = enum.auto()
    THERE = enum.auto()
class Said(enum.StrEnum):
    PUB = enum.auto()
class Rank(enum.IntEnum):
    NONE = 0
    SOME = 1
Colour = enum.Enum("Colour", "RED GREEN")
Sign = enum.IntEnum("Sign", ["PLUS", "MINUS"])
Unit = enum.Enum("Unit", {"METRE": "m", "GRAM": "g"})
Side = enum.Flag("Side", "LEFT RIGHT")
"""


@pytest.mark.parametrize(
    "test",
    [
        "Kind.A is Kind.A",
        "Kind.A is not Kind.B",
        "Kind.A == Kind.A",
        "Kind(1) is Kind.A",
        "Level.LOW == 1",
        "2 == Level.HIGH",
        "Level.LOW != 2",
        "Level.LOW < Level.HIGH",
        "Level.HIGH >= 2",
        "Word.YES == 'yes'",
        "Word.YES != 'no'",
        "Word('yes') is Word.YES",
        "Word('maybe') is Word.NO",
        "Kind.A != 1",
        "Kind('b') is Kind.B",
        "Kind['A'] is Kind.A",
        "Kind.A.value == 1",
        "Kind.B.value == 'b'",
        "Kind.A.name == 'A'",
        "Kind.B.shown == 'B'",
        "Kind.A.is_first()",
        "not Kind.B.is_first()",
        "isinstance(Kind.A, Kind)",
        "not isinstance(Kind.A, Level)",
        "[kind.name for kind in Kind] == ['A', 'B']",
        "[kind.value for kind in Level] == [1, 2]",
        "list(Empty) == []",
        "[*Level][1] is Level.HIGH",
        "[second for first, second in [Level]] == [2]",
        "[low for low, high in zip(Level, Kind)] == [1, 2]",
        "Level(2) is Level.HIGH",
        "getattr(Kind, 'A') is Kind.A",
        "hasattr(Kind, 'A')",
        "Way.IN in Way.BOTH",
        "Way.IN not in Way.OUT",
        "(Way.IN | Way.OUT) is Way.BOTH",
        "(Way.IN | Way.OUT) == Way.BOTH",
        "not Way.IN & Way.OUT",
        "Way.BOTH & Way.OUT",
        "(Way.BOTH ^ Way.OUT) is Way.IN",
        "not Way.NONE",
        "(Mode.READ | Mode.WRITE) == 3",
        "(Mode.READ | Mode.WRITE) == (Mode.WRITE | Mode.READ)",
        "not (Mode.READ | Mode.WRITE) & 4",
        "Place.THERE.value == 2",
        "Place(1) is Place.HERE",
        "Said.PUB == 'pub'",
        "not Rank.NONE",
        "Rank.SOME",
        "Colour.RED is not Colour.GREEN",
        "Colour['RED'] is Colour(1)",
        "Sign.MINUS == 2",
        "Unit('g') is Unit.GRAM",
        "Side.RIGHT.value == 2",
        "not Side.RIGHT & Side.LEFT",
    ],
)
def test_what_is_known(test: str) -> None:
    check(script(SOCKET, KIND, f"if os.fork() == 0:\n    if not ({test}):\n        sock.send(b'never')\n"))


@pytest.mark.parametrize(
    "test",
    [
        "Kind(other.value) is Kind.A",
        "Kind[other.name] is Kind.A",
        "Kind(other.value).is_first()",
        "Kind(other.value).value == 1",
        "Way.IN in Way(other.value)",
        "Mode.READ & Mode(other.value)",
        "Rank(other.value)",
    ],
)
def test_what_depends(test: str) -> None:
    program = f"""
    if os.fork() == 0:
        if {test}:
            sock.send(b"x")
        else:
            sock.recv()
    """
    assert len(analyse(script(SOCKET, KIND, program)).only("ZMQ202").sites) == 2


@pytest.mark.parametrize(("kind", "mark"), [("A", "# expect: ZMQ202"), ("B", "")])
def test_a_socket_for_each_member(kind: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            KIND,
            f"""
            held = {{Kind.A: sock}}
            if os.fork() == 0:
                held[Kind.B] = zmq.Context().socket(zmq.PUSH)
                held[Kind.{kind}].send(b"x")  {mark}
            """,
        )
    )


def test_a_member_holds_what_its_value_holds() -> None:
    check(
        script(
            SOCKET,
            """
            import enum
            class Line(enum.Enum):
                MAIN = sock
            if os.fork() == 0:
                Line.MAIN.value.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_a_value_that_no_member_has() -> None:
    check(
        script(
            SOCKET,
            KIND,
            """
            if os.fork() == 0:
                try:
                    Kind("none")
                    sock.send(b"never")
                except ValueError:
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


FLAGS = """
import enum

class Mode({base}):
    NONE = 0
    PUBLISH = enum.auto()
    FORK = enum.auto()
    TALK = enum.auto()
    USUAL = PUBLISH | FORK
    ALL = USUAL | TALK

class Service:
    def __init__(self, mode=Mode.USUAL):
        self.mode = mode
    def add(self, mode):
        self.mode |= mode
    def run(self):
        if self.mode & Mode.FORK and os.fork() == 0:
            if {asked}:
                sock.send(b"x"){mark}

service = Service({given})
{after}
service.run()
"""


@pytest.mark.parametrize("base", ["enum.Flag", "enum.IntFlag"])
@pytest.mark.parametrize(
    "asked",
    [
        "Mode.TALK in self.mode",
        "self.mode & Mode.TALK",
        "bool(self.mode & Mode.TALK) is True",
        "self.mode & Mode.TALK == Mode.TALK",
        "self.mode & Mode.TALK != Mode.NONE",
        "self.mode.value & 4",
        "self.mode ^ Mode.FORK == Mode.PUBLISH | Mode.TALK",
        "self.mode == Mode.ALL",
    ],
)
def test_flags_that_are_put_together(base: str, asked: str) -> None:
    ways = [
        ("", "", ""),
        ("Mode.PUBLISH | Mode.FORK", "", ""),
        ("Mode(3)", "service.add(Mode.NONE)", ""),
        ("Mode.ALL", "", "  # expect: ZMQ202"),
        ("", "service.add(Mode.TALK)", "  # expect: ZMQ202"),
        ("Mode(7)", "", "  # expect: ZMQ202"),
    ]
    for given, after, mark in ways:
        text = FLAGS.format(base=base, asked=asked, given=given, after=after, mark=mark)
        outcome = check(script(SOCKET, text))
        assert not mark or outcome.only("ZMQ202").confidence == "certain"


def test_values_that_are_made_for_members() -> None:
    check(
        script(
            SOCKET,
            """
            import enum
            class Kind(enum.Enum):
                FIRST = enum.auto()
                FIFTH = 5
                SIXTH = enum.auto()
            class Name(enum.StrEnum):
                LINE = enum.auto()
            if (Kind.FIRST.value, Kind(6)) != (1, Kind.SIXTH) and os.fork() == 0:
                sock.send(b"never")
            if Name("line") is Name.LINE and os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )
