"""``x.__dict__``, ``vars(x)`` and ``globals()``: what is written through them is what attributes and names hold."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

HEAD = """
import other
class Thing:
    pass
thing = Thing()
thing.own = None
"""


@pytest.mark.parametrize("view", ["vars(thing)", "thing.__dict__"])
@pytest.mark.parametrize(
    ("write", "read"),
    [
        ("{view}['sock'] = sock", "thing.sock"),
        ("{view}.update(sock=sock)", "thing.sock"),
        ("{view}.update({{'sock': sock}})", "thing.sock"),
        ("{view}.setdefault('sock', sock)", "thing.sock"),
        ("{view}.setdefault('sock', sock); {view}.setdefault('sock', 1)", "thing.sock"),
        ("thing.sock = sock", "{view}['sock']"),
        ("thing.sock = sock", "{view}.get('sock')"),
        ("thing.sock = sock", "{view}.get('sock', 1)"),
        ("thing.sock = sock", "{view}.setdefault('sock', 1)"),
        ("thing.sock = sock", "{view}.pop('sock')"),
        ("pass", "{view}.get('sock', sock)"),
        ("{view}['sock'] = sock; {view}[other.name] = 1", "thing.sock"),
    ],
)
def test_what_goes_in_comes_out(view: str, write: str, read: str) -> None:
    check(
        script(
            SOCKET,
            HEAD,
            f"""
            {write.format(view=view)}
            if os.fork() == 0:
                {read.format(view=view)}.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    "test",
    [
        "'own' in vars(thing)",
        "'sock' not in vars(thing)",
        "vars(thing).get('sock') is None",
        "vars(thing)['own'] is None",
        "vars(thing).pop('sock', None) is None",
        "'thing' in globals()",
        "'sockets' not in globals()",
    ],
)
def test_what_is_known(test: str) -> None:
    check(script(SOCKET, HEAD, f"if os.fork() == 0:\n    if not ({test}):\n        sock.send(b'never')\n"))


@pytest.mark.parametrize(("name", "mark"), [("own", ""), ("sock", "# expect: ZMQ202")])
def test_what_is_missing_raises(name: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            HEAD,
            f"""
            if os.fork() == 0:
                try:
                    vars(thing)["{name}"]
                except KeyError:
                    sock.send(b"x")  {mark}
            """,
        )
    )


def test_what_was_popped_is_gone() -> None:
    check(
        script(
            SOCKET,
            HEAD,
            """
            thing.sock = sock
            vars(thing).pop("sock")
            if os.fork() == 0:
                if hasattr(thing, "sock"):
                    sock.send(b"never")
            """,
        )
    )


@pytest.mark.parametrize("write", ["globals()['kept'] = sock", "globals().update(kept=sock)"])
def test_a_global_that_is_written_as_an_item(write: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            def keep():
                {write}
            keep()
            if os.fork() == 0:
                kept.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    ("put", "get", "mark"),
    [
        ("held[id(thing)] = sock", "held[id(thing)]", "# expect: ZMQ202"),
        ("held[id(thing)] = sock; held[id(sock)] = own", "held[id(thing)]", "# expect: ZMQ202"),
        ("held[id(thing)] = own; held[id(sock)] = sock", "held[id(thing)]", ""),
    ],
)
def test_what_is_kept_by_the_number_of_an_object(put: str, get: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            HEAD,
            f"""
            held = {{}}
            if os.fork() == 0:
                own = zmq.Context().socket(zmq.PUSH)
                {put}
                {get}.send(b"x")  {mark}
            """,
        )
    )


NAMED = """
import inspect
class Base:
    def on_start(self):
        sock.send(b"x")  # expect: ZMQ202
class Service(Base):
    kind = 3
    def __init__(self):
        self.lines = []
    def other(self):
        sock.recv()
service = Service()
"""


@pytest.mark.parametrize(
    "call",
    [
        "[getattr(service, name)() for name in dir(service) if name.startswith('on_')]",
        "[member() for name, member in inspect.getmembers(service, inspect.ismethod) if name == 'on_start']",
        "{name[3:]: getattr(service, name) for name in dir(service) if name[:3] == 'on_'}['start']()",
        "[value(service) for name, value in inspect.getmembers(Service, inspect.isfunction) if name[:2] == 'on']",
    ],
)
def test_methods_found_by_their_names(call: str) -> None:
    check(script(SOCKET, NAMED, f"if os.fork() == 0:\n    {call}\n"))


@pytest.mark.parametrize("make", ["Thing()", "types.SimpleNamespace()"])
@pytest.mark.parametrize(("cleared", "mark"), [("{}.clear()", ""), ("{}.copy().clear()", "  # expect: ZMQ202")])
@pytest.mark.parametrize("view", ["vars(it)", "it.__dict__"])
def test_what_is_cleared_has_nothing_more(make: str, cleared: str, mark: str, view: str) -> None:
    check(
        script(
            SOCKET,
            HEAD,
            f"""
            import types

            it = {make}
            it.sock = sock
            if os.fork() == 0:
                {cleared.format(view)}
                if hasattr(it, "sock"):
                    it.sock.send(b"x"){mark}
            """,
        )
    )


UNNAMED = """
import json
import os
import sys
import zmq

sock = zmq.Context().socket(zmq.PUSH)

class Settings:
    talks = False
    closed = None
    def __init__(self, data):
        self.count = 0
        self._opened = False
        {setting}
    def told(self):
        return False

settings = Settings(json.load(open(sys.argv[1])))
if {condition} and os.fork() == 0:
    sock.send(b"x"){mark}
"""
SETTING = [
    "[setattr(self, key, value) for key, value in data.items()]",
    "self.__dict__.update(data)",
    "self.__dict__.update({**data, 'line': 3})",
    "vars(self).update(data, line=3)",
    "self.__dict__ = data",
    "for key in data: self.__dict__[key.lower()] = data[key]",
    "for key in data: setattr(Settings, key, data[key])",
]
ASKED = [
    ("settings.workers", True),
    ("getattr(settings, 'workers', False)", True),
    ("hasattr(settings, 'workers')", True),
    ("'workers' in vars(settings)", True),
    ("settings.talks", True),
    ("settings._opened", False),
    ("settings.told()", False),
]


@pytest.mark.parametrize("setting", SETTING)
def test_attributes_under_names_that_nobody_knows(setting: str) -> None:
    for asked, may_be in ASKED:
        is_on_class = "(Settings" in setting and "vars" in asked
        mark = "  # expect: ZMQ202" if may_be and not is_on_class else ""
        outcome = check({"main.py": UNNAMED.format(setting=setting, condition=asked, mark=mark)})
        assert not mark or outcome.only("ZMQ202").confidence == "possible"


@pytest.mark.parametrize("asked", ["settings.count", "settings.closed"])
def test_plain_data_that_may_be_set_again(asked: str) -> None:
    """Of what holds no data it is not assumed that it is set like this."""
    setting = "[setattr(self, key, value) for key, value in data.items()]"
    mark = "  # expect: ZMQ202" if asked == "settings.count" else ""
    check({"main.py": UNNAMED.format(setting=setting, condition=asked, mark=mark)})


def test_one_of_the_names_that_are_known() -> None:
    check(
        script(
            SOCKET,
            """
            class Settings:
                pass
            settings = Settings()
            setattr(settings, "workers" if len(os.sys.argv) > 1 else "port", 3)
            if settings.workers == 4 and os.fork() == 0:
                sock.send(b"never")
            if settings.workers == 3 and os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    ("asked", "mark"), [("'line' in vars(Base)", "  # expect: ZMQ202"), ("'line' in Line.__dict__", "")]
)
def test_what_a_class_has_itself(asked: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Base:
                line = 3
            class Line(Base):
                pass
            if {asked} and os.fork() == 0:
                sock.send(b"x"){mark}
            """,
        )
    )


@pytest.mark.parametrize(("given", "mark"), [("talks=True", "  # expect: ZMQ202"), ("count=2", "")])
def test_keywords_come_after_what_is_updated_from(given: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Settings:
                defaults = dict(talks=False, count=1)
                def __init__(self, **given):
                    self.__dict__.update(self.defaults, **given)
            if Settings({given}).talks and os.fork() == 0:
                sock.send(b"x"){mark}
            """,
        )
    )


@pytest.mark.parametrize("view", ["vars()", "locals()", "globals()"])
@pytest.mark.parametrize(("name", "mark"), [("sock", "  # expect: ZMQ202"), ("other", "")])
def test_names_of_a_module_set_through_what_holds_them(view: str, name: str, mark: str) -> None:
    check(
        {
            "net.py": f"import zmq\nsock = None\n{view}['{name}'] = zmq.Context().socket(zmq.PUSH)\n",
            "main.py": f"""
            import os
            import net
            if os.fork() == 0:
                if net.sock:
                    net.sock.send(b"x"){mark}
            """,
        }
    )


def test_names_of_a_function_are_not_those_of_its_module() -> None:
    check(
        {
            "main.py": """
            import os
            import zmq
            sock = None
            def connect():
                vars()["sock"] = locals()["sock"] = zmq.Context().socket(zmq.PUSH)
            connect()
            if os.fork() == 0:
                if sock:
                    sock.send(b"x")
            """
        }
    )
