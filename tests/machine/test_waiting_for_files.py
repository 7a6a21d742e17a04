"""Selectors: what was registered with a file comes back with it."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

LOOP = """
import selectors, socket
near, far = socket.socketpair()
def use(file, mask=None):
    sock.send(b"x"){mark}
def other(file, mask=None):
    pass
selector = selectors.DefaultSelector()
{register}
if os.fork() == 0:
    {loop}
"""


@pytest.mark.parametrize(
    ("register", "loop"),
    [
        (
            "selector.register(near, selectors.EVENT_READ, use)",
            "for key, mask in selector.select():\n        key.data(key.fileobj, mask)",
        ),
        (
            "selector.register(near, selectors.EVENT_READ, data=(use, 1))",
            "for key, mask in selector.select(1):\n        call, number = key.data\n        call(number)",
        ),
        (
            "for file, call in ((near, other), (far, use)):\n    selector.register(file, selectors.EVENT_READ, call)",
            "for key, mask in selector.select():\n        key.data(key.fileobj, mask)",
        ),
        (
            "selector.register(near, 1, other)\nselector.modify(near, 1, use)",
            "for key, _ in selector.select():\n        key.data(key.fileobj)",
        ),
        ("selector.register(near, 1, use)", "selector.get_key(near).data(near)"),
        ("key = selector.register(near, 1, use)", "key.data(near)"),
        (
            "selector.register(near, 1, use)",
            "with selector as held:\n        for key, _ in held.select():\n            key.data(near)",
        ),
    ],
)
def test_what_is_registered_is_called(register: str, loop: str) -> None:
    check(script(SOCKET, LOOP.format(register=register, loop=loop, mark="  # expect: ZMQ202")))


@pytest.mark.parametrize(
    ("register", "loop"),
    [
        ("selector.register(near, 1, use)", "for key, _ in selector.select():\n        other(key.fileobj)"),
        (
            "selector.register(near, 1, use)\nselector.unregister(near)\nselector.register(far, 1, other)",
            "for key, _ in selector.select():\n        key.data(key.fileobj)",
        ),
        (
            "selector.register(near, 1, use)\nselector.modify(near, 1, other)",
            "for key, _ in selector.select():\n        key.data(key.fileobj)",
        ),
        (
            "selector.register(0, 1, use)\nselector.register(1, 1, other)",
            "selector.get_key(1).data(1)",
        ),
    ],
)
def test_what_is_not_registered_any_more_is_not_called(register: str, loop: str) -> None:
    check(script(SOCKET, LOOP.format(register=register, loop=loop, mark="")))
