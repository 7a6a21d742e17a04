"""Dicts, and what is used like one, that are filled with pairs of keys and values."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

TABLE = """
from collections.abc import MutableMapping

class Table(MutableMapping):
    def __init__(self, *pairs, **more):
        self.inside = {}
        self.update(*pairs, **more)
    def __getitem__(self, key):
        return self.inside[key]
    def __setitem__(self, key, value):
        self.inside[key] = value
    def __delitem__(self, key):
        del self.inside[key]
    def __iter__(self):
        return iter(self.inside)
    def __len__(self):
        return len(self.inside)

class Box:
    pass

box = Box()
names, made = ["on", "off"], [sock, None]
"""


@pytest.mark.parametrize(
    "filling",
    [
        "held = dict(zip(names, made))",
        "held = {}; held.update(zip(names, made))",
        "held = {}; held.update([('on', sock), ('off', None)])",
        "held = {}; held.update((('on', sock), ['off', None]))",
        "held = {}; held.update((name, each) for name, each in zip(names, made))",
        "held = {}; held.update({'on': sock}.items(), off=None)",
        "held = {'off': None}; held |= [('on', sock)]",
        "held = {'off': None}; held |= {'on': sock}",
        "held = Table(zip(names, made))",
        "held = Table([('on', sock)], off=None)",
        "held = Table({'on': sock, 'off': None})",
        "held = Table(); held.update([('on', sock)]); held.update(off=None)",
        "box.__dict__.update(zip(names, made)); held = vars(box)",
        "vars(box).update([('on', sock)], off=None); held = box.__dict__",
    ],
)
def test_each_value_has_its_key(filling: str) -> None:
    check(
        script(
            SOCKET,
            TABLE,
            filling,
            """

            if os.fork() == 0:
                held["on"].send(b"")  # expect: ZMQ202
                if held["off"] is not None:
                    sock.send(b"")
            """,
        )
    )


@pytest.mark.parametrize(
    "filling",
    [
        "held = []; held += (each for each in (None, sock))",
        "held = []; held += zip(made)\nheld = [None, held[0][0]]",
    ],
)
def test_a_list_takes_what_an_iterator_gives(filling: str) -> None:
    check(
        script(
            SOCKET,
            TABLE,
            filling,
            """

            if os.fork() == 0:
                held[1].send(b"")  # expect: ZMQ202
                if held[0] is not None:
                    sock.send(b"")
            """,
        )
    )


@pytest.mark.parametrize("unknown", ["read()", "[read()]", "((read(), sock) for _ in range(int(os.environ['N'])))"])
def test_a_known_key_is_not_one_of_the_unknown_pairs(unknown: str) -> None:
    check(
        script(
            SOCKET,
            TABLE,
            f"""
            from settings import read
            table = Table({unknown}, off=None)
            held = dict({unknown}, off=None)
            if os.fork() == 0:
                if table["off"] or held["off"]:
                    sock.send(b"")
            """,
        )
    )
