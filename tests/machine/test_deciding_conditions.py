"""Conditions: what is decided, what stays open, and which states go which way."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


@pytest.mark.parametrize(
    "test",
    [
        "kept is None",
        "kept == None",
        "not kept",
        "kept is not sock",
        "kept != sock",
        "not (kept is not None)",
        "flag and kept is None",
        "kept is None or unknown()",
        "kept is None and True",
        "(lambda: kept)() is None",
        "1 < number",
        "1 < number < 3",
        "number >= 2 > 1",
        "number == 2",
        "number != 3",
        "number in (1, 2)",
        "number not in [3, 4]",
        "name == 'a'",
        "'a' in name",
        "name in {'a': 1}",
        "'b' not in {'a': 1}",
        "not []",
        "[sock]",
        "{'a': None}",
        "not ''",
        "bool(sock)",
        "isinstance(thing, Thing)",
        "type(thing) is Thing",
        "hasattr(thing, 'present')",
        "not hasattr(thing, 'missing')",
        "getattr(thing, 'missing', None) is None",
        "thing",
        "thing.present",
        "flag is True",
        "flag",
        "(flag if flag else None)",
        "os.getpid() != pid",
        "not os.getpid() == pid",
        "(own := os.getpid()) != pid and own",
        "os.getpid() not in {pid: 1}",
        "os.getpid() not in [pid]",
        "pid > 0",
        "pid",
        "f'{pid}' != f'{os.getpid()}'",
        "(pid, 'a') != (os.getpid(), 'a')",
        "len([sock, None]) == 2",
        "len('abc') > 2",
        "len({}) == 0",
        "name + 'b' == 'ab'",
        "name.upper() == 'A'",
        "name.startswith('a')",
        "f'{name}!' == 'a!'",
        "(number, name) == (2, 'a')",
        "isinstance(number, int)",
        "isinstance(name, (str, bytes))",
        "not isinstance(kept, zmq.Socket)",
        "isinstance(sock, zmq.Socket)",
        "thing is thing",
        "thing != kept",
        "thing.__class__ is Thing",
        "__name__ == '__main__'",
        "sock.closed is False",
    ],
)
def test_condition_that_holds_in_the_child(test: str) -> None:
    """The other branch is dead: nothing is reported there."""
    check(
        script(
            SOCKET,
            f"""
            class Thing:
                present = True
            thing, kept, flag, number, name, pid = Thing(), None, True, 2, "a", os.getpid()
            if os.fork() == 0:
                if {test}:
                    pass
                else:
                    sock.send(b"never")
                if not ({test}):
                    sock.send(b"never")
            """,
        )
    )


@pytest.mark.parametrize(
    "test",
    [
        "unknown()",
        "unknown() is None",
        "number > unknown()",
        "unknown() and True",
        "unknown() or False",
        "os.environ.get('MODE')",
        "os.environ['MODE'] == 'x'",
        "len(os.listdir('.')) > 2",
        "not unknown()",
    ],
)
def test_condition_that_stays_open(test: str) -> None:
    outcome = check(
        script(
            SOCKET,
            f"""
            import other
            number, unknown = 2, other.thing
            if os.fork() == 0:
                if {test}:
                    sock.send(b"x")  # expect: ZMQ202
                else:
                    sock.recv()
            """,
        )
    )
    assert [site.line for site in outcome.only("ZMQ202").sites] == [9, 11]


def test_hazard_behind_an_open_condition_is_possible() -> None:
    program = """
        import other
        if os.fork() == 0:
            if other.thing():
                sock.send(b"x")  # expect: ZMQ202
        """
    assert check(script(SOCKET, program)).only("ZMQ202").confidence == "possible"


def test_concrete_path_is_certain() -> None:
    program = """
        if os.fork() == 0:
            sock.send(b"x")  # expect: ZMQ202
        """
    assert check(script(SOCKET, program)).only("ZMQ202").confidence == "certain"


def test_pid_guard_renews_before_use() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Client:
                def __init__(self):
                    self._connect()
                def _connect(self):
                    self.pid = os.getpid()
                    self.sock = zmq.Context().socket(zmq.PUSH)
                def send(self):
                    if self.pid != os.getpid():
                        self._connect()
                    self.sock.send(b"own")
            client = Client()
            if os.fork() == 0:
                client.send()
                client.send()
                if os.fork() == 0:
                    client.send()
            """
        )
    )


def test_pid_guard_stays_true_where_it_may_have_been_renewed() -> None:
    """Renewed or not: the pid goes with its socket, so the next guard is no false alarm."""
    check(
        script(
            """
            import os
            import random
            import zmq
            class Client:
                pid = None
                sock = None
                def connect(self):
                    self.pid = os.getpid()
                    self.sock = zmq.Context().socket(zmq.PUSH)
                def get(self):
                    if self.pid != os.getpid():
                        self.connect()
                    return self.sock
            client = Client()
            client.connect()
            if os.fork() == 0:
                if random.random() > 0.5:
                    client.get().send(b"own")
                client.get().send(b"own")
            """
        )
    )


def test_pid_guard_of_the_wrong_way_round() -> None:
    check(
        script(
            SOCKET,
            """
            pid = os.getpid()
            def connect():
                global sock, pid
                if pid == os.getpid():
                    sock = zmq.Context().socket(zmq.PUSH)
            if os.fork() == 0:
                connect()
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_guard_that_keeps_the_context_does_not_help() -> None:
    check(
        script(
            SOCKET,
            """
            pid = os.getpid()
            def get():
                global sock, pid
                if pid != os.getpid():
                    sock = context.socket(zmq.PUSH)  # expect: ZMQ201
                    pid = os.getpid()
                return sock
            if os.fork() == 0:
                get().send(b"own")
            """,
        )
    )


def test_sockets_by_pid() -> None:
    check(
        script(
            """
            import os
            import zmq
            sockets = {}
            def get():
                pid = os.getpid()
                if pid not in sockets:
                    sockets[pid] = zmq.Context().socket(zmq.PUSH)
                return sockets[pid]
            get().send(b"mine")
            if os.fork() == 0:
                get().send(b"own")
            """
        )
    )


def test_sockets_by_name_are_inherited() -> None:
    check(
        script(
            """
            import os
            import zmq
            sockets = {}
            def get(name):
                if name not in sockets:
                    sockets[name] = zmq.Context().socket(zmq.PUSH)
                return sockets[name]
            get("used").send(b"mine")
            if os.fork() == 0:
                get("fresh").send(b"own")
                get("used").send(b"x")  # expect: ZMQ202
            """
        )
    )


def test_lazy_global_made_in_the_child() -> None:
    check(
        script(
            """
            import os
            import zmq
            sock = None
            def get():
                global sock
                if sock is None:
                    sock = zmq.Context().socket(zmq.PUSH)
                return sock
            if os.fork() == 0:
                get().send(b"own")
                os._exit(0)
            get().send(b"mine")
            if os.fork() == 0:
                get().send(b"x")  # expect: ZMQ202
            """
        )
    )


def test_condition_filters_what_goes_on() -> None:
    check(
        script(
            """
            import os
            import other
            import zmq
            sock = None
            if other.enabled():
                sock = zmq.Context().socket(zmq.PUSH)
            if os.fork() == 0:
                if sock is None:
                    sock = zmq.Context().socket(zmq.PUSH)
                    sock.send(b"own")
            """
        )
    )


def test_flag_goes_with_what_it_tells() -> None:
    check(
        script(
            """
            import os
            import other
            import zmq
            class Client:
                def __init__(self):
                    self.connected = False
                    self.sock = None
                def connect(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
                    self.connected = True
            client = Client()
            if other.eager():
                client.connect()
            if os.fork() == 0:
                if not client.connected:
                    client.connect()
                    client.sock.send(b"own")
            """
        )
    )


def test_match_on_a_sequence() -> None:
    check(
        script(
            SOCKET,
            """
            command = ("send", sock)
            if os.fork() == 0:
                match command:
                    case ("recv", s):
                        s.recv()
                    case ("send", None):
                        sock.recv()
                    case ["send", s]:
                        s.send(b"x")  # expect: ZMQ202
                    case _:
                        sock.recv()
            """,
        )
    )


def test_match_alternatives_guards_and_captures() -> None:
    check(
        script(
            SOCKET,
            """
            if os.fork() == 0:
                match 3:
                    case 1 | 2:
                        sock.send(b"never")
                    case number if number > 4:
                        sock.send(b"never")
                    case 3 | 4 as number:
                        sock.send(b"x")  # expect: ZMQ202
                    case _:
                        sock.recv()
            """,
        )
    )


def test_match_binds_a_class_pattern() -> None:
    check(
        script(
            SOCKET,
            """
            class Job:
                pass
            job = Job()
            job.sock = sock
            if os.fork() == 0:
                match job:
                    case Job():
                        job.sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_conditional_expression_and_short_circuit() -> None:
    check(
        script(
            SOCKET,
            """
            none = None
            if os.fork() == 0:
                (none or sock).send(b"x")  # expect: ZMQ202
                none and sock.recv()
                kept = sock if none else zmq.Context().socket(zmq.PUSH)
                kept.send(b"own")
            """,
        )
    )


def test_a_case_of_a_field_keeps_what_belongs_to_it() -> None:
    """Of an own socket and an inherited one, each with its owner, the inherited one is never taken for the own."""
    check(
        script(
            """
            import concurrent.futures, os, sys
            import zmq
            class Line:
                def __init__(self):
                    self.owner = self.sock = None
                def send(self):
                    if self.sock is None or self.owner != os.getpid():
                        self.sock = zmq.Context().socket(zmq.PUSH)
                        self.owner = os.getpid()
                    self.sock.send(b"x")
                def try_to_send(self):
                    try:
                        self.send()
                    except zmq.Again:
                        pass
            line = Line()
            line.try_to_send()
            for _ in sys.argv:
                with concurrent.futures.ProcessPoolExecutor() as pool:
                    pool.map(line.try_to_send, [])
            """
        )
    )


@pytest.mark.parametrize("test", ["client.pid == os.getpid()", "client.ready"])
def test_three_states_of_an_object_that_two_tests_tell_apart(test: str) -> None:
    """Renewed, not renewed, or without a pid at all: a test of the pid alone keeps the first two together."""
    check(
        script(
            f"""
            import os
            import other
            import zmq
            class Client:
                def __init__(self):
                    self.pid = os.getpid()
                    self.ready = False
                    self.sock = zmq.Context().socket(zmq.PUSH)
            client = Client()
            if os.fork() == 0:
                if other.first():
                    client.__init__()
                    client.ready = True
                elif other.second():
                    client.pid = None
                if {test}:
                    client.sock.send(b"own")
                else:
                    client.sock.send(b"x")  # expect: ZMQ202
            """
        )
    )


ROLES = """
import argparse
import os
import zmq

class Node:
    def __init__(self, role):
        self.role = role
        self.sock = None
    def start(self):
        if {opens}:
            self.sock = zmq.Context().socket(zmq.PUSH)
    def run(self):
        if {sends}:
            if self.sock is None:
                self.sock = zmq.Context().socket(zmq.PUSH)
            self.sock.send(b"x"){mark}

parser = argparse.ArgumentParser()
parser.add_argument("--role", choices=("front", "worker", "audit"), default="front")
node = Node(parser.parse_args().role)
node.start()
if os.fork() == 0:
    node.run()
"""


@pytest.mark.parametrize(
    ("opens", "sends", "is_safe"),
    [
        ("self.role == 'front'", "self.role == 'worker'", True),
        ("self.role == 'front'", "self.role != 'front'", True),
        ("'front' == self.role", "self.role in ('worker', 'audit')", True),
        ("self.role not in {'worker', 'audit'}", "self.role in ['worker']", True),
        ("self.role < 'g'", "self.role == 'worker'", True),
        ("self.role == 'front'", "self.role == 'front'", False),
        ("self.role in ('front', 'audit')", "self.role != 'front'", False),
        ("self.role < 'g'", "self.role != 'worker'", False),
    ],
)
def test_which_of_several_texts_it_is_goes_with_what_was_made(opens: str, sends: str, is_safe: bool) -> None:
    mark = "" if is_safe else "  # expect: ZMQ202"
    outcome = check({"main.py": ROLES.format(opens=opens, sends=sends, mark=mark)})
    assert is_safe or outcome.only("ZMQ202").confidence == "possible"
