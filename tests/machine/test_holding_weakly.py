"""Weak references: a child finds what something else still held at the fork, and nothing more."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

CHANNELS = """
import weakref

class Channel:
    def __init__(self, name="x"):
        self.name = name
        self.sock = context.socket(zmq.PUB)

    def send(self):
        self.sock.send(b"x"){mark}
"""

REGISTRIES = [
    ("weakref.WeakSet()", "live.add(channel)", "for each in list(live):\n            each.send()"),
    ("weakref.WeakValueDictionary()", "live['a'] = channel", "if 'a' in live:\n            live['a'].send()"),
    ("weakref.WeakKeyDictionary()", "live[channel] = 1", "for each in live:\n            each.send()"),
    ("[]", "live.append(weakref.ref(channel))", "if live[0]() is not None:\n            live[0]().send()"),
    ("[]", "live.append(weakref.ref(channel))", "if (each := live[0]()) is not None:\n            each.send()"),
]

KEPT = [
    ("", ""),
    ("return channel", "  # expect: ZMQ202"),
    ("kept.append(channel)", "  # expect: ZMQ202"),
    ("kept.append({'a': (channel, 1)})", "  # expect: ZMQ202"),
    ("globals()['it'] = channel", "  # expect: ZMQ202"),
    ("kept.append(channel.send)", "  # expect: ZMQ202"),
    ("kept.append(lambda: channel)", "  # expect: ZMQ202"),
    ("import atexit; atexit.register(print, channel)", "  # expect: ZMQ202"),
    ("kept.append({channel: 1})", "  # expect: ZMQ202"),
    ("kept.append(channel); kept.clear()", ""),
    ("kept.append(channel); del kept[0], channel", ""),
]


@pytest.mark.parametrize(("registry", "register", "use"), REGISTRIES)
@pytest.mark.parametrize(("keep", "mark"), KEPT)
def test_what_only_a_weak_reference_held_is_gone(registry: str, register: str, use: str, keep: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            CHANNELS.format(mark=mark),
            f"""
            live = {registry}
            kept = []

            def dial():
                channel = Channel()
                {register}
                {keep}

            result = dial()
            if os.fork() == 0:
                {use.replace(chr(10), chr(10) + " " * 8)}
            """,
        )
    )


@pytest.mark.parametrize(("dropped", "mark"), [("del a", ""), ("b = a", "  # expect: ZMQ202")])
def test_the_last_variable_counts(dropped: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            CHANNELS.format(mark=mark),
            f"""
            live = weakref.WeakSet()
            a = Channel()
            live.add(a)
            {dropped}
            a = None
            if os.fork() == 0:
                for each in live:
                    each.send()
            """,
        )
    )


def test_a_with_statement_holds_its_object_without_a_name() -> None:
    check(
        script(
            SOCKET,
            CHANNELS.format(mark="  # expect: ZMQ202"),
            """
            class Session(Channel):
                def __enter__(self):
                    reference[:] = [weakref.ref(self)]

                def __exit__(self, *exception):
                    pass

            reference = []
            with Session():
                if os.fork() == 0:
                    reference[0]().send()
            """,
        )
    )


def test_the_values_of_a_dictionary_with_weak_keys_are_held() -> None:
    check(
        script(
            SOCKET,
            CHANNELS.format(mark="  # expect: ZMQ202"),
            """
            class Owner:
                pass

            live = weakref.WeakKeyDictionary()
            owner = Owner()
            live.setdefault(owner, {})["a"] = Channel()
            if os.fork() == 0:
                live[owner]["a"].send()
            """,
        )
    )


@pytest.mark.parametrize(("keep", "mark"), [("kept.append(channel)", "  # expect: ZMQ202"), ("pass", "")])
def test_of_two_that_may_be_registered_the_one_that_is_held_is_there(keep: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            CHANNELS.format(mark=mark),
            f"""
            import sys

            live = weakref.WeakValueDictionary()
            kept = []

            def dial():
                channel = Channel()
                {keep}
                live["a"] = channel if len(sys.argv) > 1 else Channel()

            dial()
            if os.fork() == 0:
                if "a" in live:
                    live["a"].send()
                else:
                    sock.send(b"gone")  # expect: ZMQ202
            """,
        )
    )
