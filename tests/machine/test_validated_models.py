"""Models of pydantic and attrs that are checked, copied or made of data.

Each program was run with pydantic 2.14.4 and attrs 26.1.0.
"""

from __future__ import annotations

import pytest
from programs import check, script

PROGRAM = """
import os
import zmq
from pydantic import BaseModel, PrivateAttr

class Channel(BaseModel):
    url: str = ""
    _context: zmq.Context = PrivateAttr(default_factory=zmq.Context)
    _line: zmq.Socket | None = PrivateAttr(default=None)

    def post(self):
        if self._line is None:
            self._line = self._context.socket(zmq.PUB)
        self._line.send(b"x"){mark}

class Plan(BaseModel):
    channel: Channel = Channel()

first = {made}
first.post()
{before}
if os.fork() == 0:
    {after}
    second.post()
    os._exit(0)
os.wait()
"""
MADE = ["Channel(url='a')", "Channel.model_validate({'url': 'a'})", "Plan.model_validate_json('{}').channel"]
SHARING = ["second = first.model_copy()", "second = first.model_copy(update={'url': 'b'})", "second = first.copy()"]
APART = ["second = Channel.model_validate(first.model_dump())", "second = Channel(url='b')"]


@pytest.mark.parametrize("made", MADE)
@pytest.mark.parametrize("copied", SHARING)
def test_a_copy_shares_the_private_attributes(made: str, copied: str) -> None:
    for place in ({"before": copied, "after": "pass"}, {"before": "", "after": copied}):
        check(script(PROGRAM.format(made=made, mark="  # expect: ZMQ202", **place)), codes=("ZMQ202",))


@pytest.mark.parametrize("made", MADE)
@pytest.mark.parametrize("other", APART)
def test_what_is_made_anew_has_its_own(made: str, other: str) -> None:
    check(script(PROGRAM.format(made=made, mark="", before="", after=other)))


CHECKED = """
import attrs, os
import pydantic
import zmq
sock = zmq.Context().socket(zmq.PUB)

def use(*given):
    sock.send(b"x"){mark}
    return given[-1]

{model}

if os.fork() == 0:
    {made}
    os._exit(0)
os.wait()
"""
FIELD = """
class Data(pydantic.BaseModel):
    number: int

    @pydantic.field_validator("number")
    @classmethod
    def check(cls, value):
        return use(value)
"""
WHOLE = """
class Data(pydantic.BaseModel):
    number: int

    @pydantic.model_validator(mode="after")
    def check(self):
        return use(self)
"""
ATTRS = """
@attrs.define
class Data:
    number: int = attrs.field()

    @number.validator
    def check(self, attribute, value):
        use(value)
"""
NAMED = """
@attrs.define
class Data:
    number: int = attrs.field(validator=use)
"""


@pytest.mark.parametrize("model", [FIELD, WHOLE, ATTRS, NAMED], ids=["field", "whole", "attrs", "named"])
def test_what_checks_an_object_runs_where_it_is_made(model: str) -> None:
    check(script(CHECKED.format(model=model, made="Data(number=1)", mark="  # expect: ZMQ202")))
    check(script(CHECKED.format(model=model, made="pass", mark="")))
