"""Containers of services that ask what a constructor's parameters are annotated with."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

SERVICES = """
import inspect
import typing
from dataclasses import dataclass

class Wire:
    def __init__(self):
        self.sock = context.socket(zmq.PUSH)

class Clock:
    pass

class Outbox:
    def __init__(self, wire: "Wire", clock: Clock, size=3):
        self.wire = wire

@dataclass
class Orders:
    outbox: Outbox
    size: int = 3

class Bills:
    def __init__(self, clock: Clock) -> None:
        self.outbox = None
"""

BY_HINTS = """
def needs(cls):
    hints = {} if cls in (Wire, Clock) else typing.get_type_hints(cls if cls is Orders else cls.__init__)
    return [hint for hint in hints.values() if hint not in (int, type(None))]
"""

BY_SIGNATURE = """
def needs(cls):
    found = inspect.signature(cls).parameters.values()
    kinds = [Wire if each.annotation == "Wire" else each.annotation for each in found]
    return [kind for kind in kinds if kind in (Wire, Clock, Outbox)]
"""


@pytest.mark.parametrize("needs", [BY_HINTS, BY_SIGNATURE])
@pytest.mark.parametrize(("wanted", "mark"), [("Orders", "  # expect: ZMQ202"), ("Bills", "")])
def test_a_service_is_made_of_what_its_constructor_asks_for(needs: str, wanted: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            SERVICES,
            needs,
            f"""
            made = {{}}

            def get(cls):
                if cls not in made:
                    made[cls] = cls(*[get(each) for each in needs(cls)])
                return made[cls]

            service = get({wanted})
            if os.fork() == 0:
                if service.outbox is not None:
                    service.outbox.wire.sock.send(b"x"){mark}
            """,
        )
    )


SETTINGS = """
class Base:
    port: int = 1

class Settings(Base):
    workers: int = 1
    talks: bool = False
    casts = {int: int, bool: lambda text: text == "on"}

    @classmethod
    def read(cls, given):
        made = cls()
        for name, kind in ASKED.items():
            if name.upper() in given:
                setattr(made, name, cls.casts[kind](given[name.upper()]))
        return made
"""


@pytest.mark.parametrize("asked", ["cls.__annotations__", "made.__annotations__", "inspect.get_annotations(cls)"])
@pytest.mark.parametrize(("talks", "mark"), [("on", "  # expect: ZMQ202"), ("off", "")])
def test_settings_are_read_as_they_are_annotated(asked: str, talks: str, mark: str) -> None:
    outcome = check(
        script(
            SOCKET,
            "import inspect\n",
            SETTINGS.replace("ASKED", asked),
            f"""
            settings = Settings.read({{"WORKERS": "3", "TALKS": "{talks}", "PORT": "2"}})
            for _ in range(settings.workers):
                if settings.port != 1 or settings.workers != 3 or (settings.talks and os.fork() == 0):
                    sock.send(b"x"){mark}
            """,
        )
    )
    assert not mark or outcome.only("ZMQ202").confidence == "certain"
