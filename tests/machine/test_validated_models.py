"""Models of pydantic that are copied or made of data; each program was run with pydantic 2.14.4."""

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
