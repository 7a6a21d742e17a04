"""``del obj.name``: plainly, by a descriptor, by ``__delattr__``."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

LAZY = """
class Lazy:
    def __set_name__(self, owner, name):
        self.slot = "_" + name
    def __get__(self, obj, owner=None):
        if obj.__dict__.get(self.slot) is None:
            obj.__dict__[self.slot] = zmq.Context().socket(zmq.PUB)
        return obj.__dict__[self.slot]
    def __delete__(self, obj):
        {delete}
class Feed:
    out = Lazy()
feed = Feed()
feed.out.bind("inproc://feed")
"""


@pytest.mark.parametrize(
    ("delete", "touched"),
    [
        ("obj.__dict__.pop(self.slot, None)", ""),
        ("del obj.__dict__[self.slot]", ""),
        ("pass", "  # expect: ZMQ202"),
    ],
)
def test_descriptor_that_says_how_it_is_deleted(delete: str, touched: str) -> None:
    program = f"if os.fork() == 0:\n    del feed.out\n    feed.out.send(b'x'){touched}\n"
    check(script(SOCKET, LAZY.format(delete=delete), program))


@pytest.mark.parametrize(
    ("delete", "touched"),
    [
        ("super().__delattr__(name)", ""),
        ("object.__delattr__(self, name)", ""),
        ("print('kept')", "  # expect: ZMQ202"),
    ],
)
def test_class_that_says_how_attributes_are_deleted(delete: str, touched: str) -> None:
    holder = f"""
        class Holder:
            def __delattr__(self, name):
                {delete}
        holder = Holder()
        holder.sock = sock
        if os.fork() == 0:
            del holder.sock
            if hasattr(holder, "sock"):
                holder.sock.send(b"x"){touched}
        """
    check(script(SOCKET, holder))


def test_attribute_that_is_deleted_by_its_name() -> None:
    program = """
    class Holder:
        pass
    holder = Holder()
    holder.line = holder.spare = sock
    delattr(holder, "line")
    if os.fork() == 0:
        if hasattr(holder, "line"):
            holder.line.send(b"x")
        if hasattr(holder, "spare"):
            holder.spare.recv()  # expect: ZMQ202
    """
    check(script(SOCKET, program))


OWNER = """
import os
import zmq
class Owner:
    def __init__(self):
        self.pid = os.getpid()
        self.sock = zmq.Context().socket(zmq.PUB)
{finaliser}
class Holder:
    owner = Owner()
owner = Owner()
"""
TELLS = "    def __del__(self):\n        self.sock.send(b'gone'){mark}\n"
GUARDED = "    def __del__(self):\n        if self.pid == os.getpid():\n            self.sock.send(b'gone')\n"


@pytest.mark.parametrize(
    ("finaliser", "drop", "mark", "released"),
    [
        ("", "del owner", "", "  # expect: ZMQ203"),
        ("", "owner = None", "", ""),
        ("", "again = owner\n    del owner", "", ""),
        (GUARDED, "owner = None", "", ""),
        (TELLS, "owner = None", "  # expect: ZMQ202", ""),
        (TELLS, "Holder.owner = None", "  # expect: ZMQ202", ""),
        (TELLS, "again = owner\n    owner = None", "", ""),
        (TELLS, "again = owner\n    owner = None\n    again = None", "  # expect: ZMQ202", ""),
    ],
)
def test_what_goes_with_its_last_name_in_a_child(finaliser: str, drop: str, mark: str, released: str) -> None:
    program = f"if os.fork() == 0:\n    {drop}{released}\n    os._exit(0)\n"
    check(script(OWNER.format(finaliser=finaliser.format(mark=mark)), program))


def test_what_a_finaliser_raises_ends_nothing() -> None:
    finaliser = "    def __del__(self):\n        raise ValueError\n"
    program = (
        "if os.fork() == 0:\n    owner = None\n    Holder.owner.sock.send(b'x')  # expect: ZMQ202\n    os._exit(0)\n"
    )
    check(script(OWNER.format(finaliser=finaliser), program))
