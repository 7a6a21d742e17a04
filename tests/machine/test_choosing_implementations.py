"""Generic functions: the class of an argument chooses what runs."""

from __future__ import annotations

import pytest
from programs import SOCKET, analyse, script

TELL = """
import functools

class Item:
    pass

class Parcel(Item):
    pass

@functools.singledispatch
def tell(value):
    pass

@tell.register
def tell_number(value: int):
    sock.send(b"x")

@tell.register(Item)
def tell_item(value):
    sock.send_string("x")

tell.register(bytes, lambda value: sock.send_multipart([value]))
"""

CALLED = [
    ("tell(1)", "send"),
    ("tell(True)", "send"),
    ("tell(Item())", "send_string"),
    ("tell(Parcel())", "send_string"),
    ("tell(b'x')", "send_multipart"),
]


@pytest.mark.parametrize(("call", "touch"), CALLED)
def test_the_class_of_the_argument_chooses(call: str, touch: str) -> None:
    finding = analyse(script(SOCKET, TELL, f"if os.fork() == 0:\n    {call}")).only("ZMQ202")
    assert finding.confidence == "certain"
    assert f"sock.{touch} in the child" in finding.steps[-1].message


@pytest.mark.parametrize("given", ["'x'", "1.5", "None", "{'a': 1}", "[1]", "(1, 2)", "set()"])
def test_what_nothing_is_registered_for_gets_the_first(given: str) -> None:
    outcome = analyse(script(SOCKET, TELL, f"if os.fork() == 0:\n    tell({given})"))
    assert [each for each in outcome.findings if each.code == "ZMQ202"] == []


def test_an_unknown_argument_may_choose_any() -> None:
    finding = analyse(script(SOCKET, TELL, "if os.fork() == 0:\n    tell(os.environ['X'])")).only("ZMQ202")
    assert finding.confidence == "possible"
    assert len(finding.sites) == 3


def test_a_class_of_a_library_may_have_subclasses_that_do_not_derive_from_it() -> None:
    program = """
    import collections.abc, functools
    class Out:
        @functools.singledispatchmethod
        def put(self, item):
            pass
        @put.register
        def _(self, item: collections.abc.Hashable):
            sock.send(b"x")
    if os.fork() == 0:
        Out().put(1)
    """
    assert analyse(script(SOCKET, program)).only("ZMQ202").confidence == "possible"


@pytest.mark.parametrize(("given", "confidence"), [("{}", "certain"), ("[]", "possible"), ("()", ""), ("''", "")])
def test_a_container_chooses_what_is_registered_for_what_it_may_be(given: str, confidence: str) -> None:
    registered = """
    import functools

    @functools.singledispatch
    def tell(value):
        pass

    @tell.register(dict)
    @tell.register(list)
    def _(value):
        sock.send(b"x")

    """
    findings = analyse(script(SOCKET, registered, f"if os.fork() == 0:\n    tell({given})")).findings
    assert "".join(each.confidence for each in findings if each.code == "ZMQ202") == confidence
