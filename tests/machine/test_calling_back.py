"""What a library calls of what it is given: functions, files, and methods that a class of its own leaves open."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

HEAD = """
import sys
class Writing:
    def write(self, text):
        sock.send(b"x")
class Reading:
    def read(self, size):
        sock.send(b"x")
def called(given):
    sock.send(b"x")
"""
CALLS = [
    "print('x', file=Writing())",
    "sys.stdout = Writing(); print('x')",
    "import csv; csv.writer(Writing()).writerow([1])",
    "import shutil; shutil.copyfileobj(Reading(), sys.stdout)",
    "import traceback; traceback.print_exc(file=Writing())",
    "import pprint; pprint.pprint([1], stream=Writing())",
    "import logging; logging.getLogger().addHandler(logging.StreamHandler(Writing())); logging.error('x')",
    "import re; re.sub('a', called, 'a')",
    "import re; re.compile('a').sub(called, 'a')",
    "import json; json.dumps({'a': object()}, default=called)",
    "import timeit; timeit.timeit(lambda: called(1))",
    "import somewhere; somewhere.visit(called)",
]


@pytest.mark.parametrize("call", CALLS)
def test_what_is_given_to_a_function(call: str) -> None:
    for ending in ("os._exit(0)", "pass"):
        outcome = check(script(SOCKET, HEAD, f"if os.fork() == 0:\n    {call}\n    {ending}\n"), codes=())
        assert [each.code for each in outcome.findings if each.code == "ZMQ202"] == ["ZMQ202"]


@pytest.mark.parametrize("call", CALLS[:2] + CALLS[6:10])
def test_what_is_called_for_certain(call: str) -> None:
    outcome = check(script(SOCKET, HEAD, f"if os.fork() == 0:\n    {call}\n    os._exit(0)\n"), codes=())
    assert outcome.only("ZMQ202").confidence == "certain"


@pytest.mark.parametrize("call", CALLS)
def test_the_parent_may_call_it(call: str) -> None:
    check(script(SOCKET, HEAD, f"if os.fork() == 0:\n    os._exit(0)\n{call}\n"))


DERIVED = """
import {module}
class Own({module}.{base}):
    def {method}(self, *given):
        sock.send(b"x"){mark}
    def _own(self):
        sock.recv()
if os.fork() == 0:
    {call}
    os._exit(0)
"""


@pytest.mark.parametrize(
    ("module", "base", "method", "call"),
    [
        ("ast", "NodeVisitor", "visit_Name", "Own().visit(ast.parse('a'))"),
        ("string", "Formatter", "get_value", "Own().format('{a}')"),
        ("code", "InteractiveInterpreter", "write", "Own().runsource('1/0')"),
        ("xml.sax", "ContentHandler", "startElement", "xml.sax.parseString(b'<a/>', Own())"),
        ("unittest", "TestResult", "addSuccess", "unittest.defaultTestLoader.loadTestsFromName('a')(Own())"),
        ("somewhere", "Base", "on_event", "somewhere.watch(Own())"),
        ("somewhere", "Base", "on_event", "somewhere.Watcher().add('/', handler=Own())"),
    ],
)
def test_an_object_of_a_class_that_leaves_methods_open(module: str, base: str, method: str, call: str) -> None:
    text = DERIVED.format(module=module, base=base, method=method, call=call, mark="  # expect: ZMQ202")
    check(script(SOCKET, text))


@pytest.mark.parametrize(
    ("module", "base"), [("builtins", "object"), ("abc", "ABC"), ("typing", "Protocol"), ("enum", "Enum")]
)
def test_an_object_that_a_library_does_not_know(module: str, base: str) -> None:
    text = DERIVED.format(
        module=module, base=base, method="tell", call="import somewhere; somewhere.log(Own())", mark=""
    )
    check(script(SOCKET, text))


ENCODES = """
import json
class Point:
    def __init__(self, values):
        self.values = values
class Encoder(json.JSONEncoder):
    def default(self, given):
        if isinstance(given, Point):
            return given.values
        sock.send(b"x"){mark}
        return super().default(given)
def convert(given):
    sock.send(b"x"){converts}
class Options(dict):
    pass
"""


@pytest.mark.parametrize(
    ("given", "mark"),
    [
        ("{'a': [1, 'x', None, 2.5, (True, os.getpid())]}", ""),
        ("Options(a=1)", ""),
        ("[Point([1])]", ""),
        ("[Point({1})]", "  # expect: ZMQ202"),
        ("{'a': b'x'}", "  # expect: ZMQ202"),
        ("object()", "  # expect: ZMQ202"),
    ],
)
@pytest.mark.parametrize(
    "call", ["json.dumps({}, cls=Encoder)", "json.dump({}, None, cls=Encoder)", "Encoder().encode({})"]
)
def test_what_cannot_be_encoded_is_given_to_the_encoder(call: str, given: str, mark: str) -> None:
    check(script(SOCKET, ENCODES.format(mark=mark, converts=""), f"if os.fork() == 0:\n    {call.format(given)}\n"))


@pytest.mark.parametrize(("given", "mark"), [("[1, {'a': 'x'}]", ""), ("[{1}]", "  # expect: ZMQ202")])
def test_what_cannot_be_encoded_is_given_to_a_function(given: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            ENCODES.format(mark="", converts=mark),
            f"if os.fork() == 0:\n    json.dumps({given}, default=convert)\n",
        )
    )


def test_an_encoder_that_refuses_raises() -> None:
    program = """
        import json
        class Encoder(json.JSONEncoder):
            def default(self, given):
                return super().default(given)
        if os.fork() == 0:
            try:
                json.dumps([{1}], cls=Encoder)
            except TypeError:
                sock.send(b"x")  # expect: ZMQ202
            else:
                sock.close()
        """
    check(script(SOCKET, program))


OPTIONS = """
import argparse
class Opening(argparse.Action):
    def __call__(self, parser, options, given, option=None):
        setattr(options, self.dest, zmq.Context().socket(zmq.PUB))
class Using(argparse.Action):
    def __init__(self, *given, **more):
        super().__init__(*given, **more)
        self.line = sock
    def __call__(self, parser, options, given, option=None):
        self.line.send(b"x"){mark}
def convert(text):
    sock.send(text){converts}
def parsed({parameter}):
    parser = argparse.ArgumentParser()
    parser.add_argument("--line", {parameter}={called})
    return parser.parse_args()
"""


@pytest.mark.parametrize(
    ("parameter", "called", "mark", "converts"),
    [
        ("action", "Using", "  # expect: ZMQ202", ""),
        ("type", "convert", "", "  # expect: ZMQ202"),
        ("type", "int", "", ""),
        ("action", "Opening", "", ""),
        ("action", "'store'", "", ""),
    ],
)
def test_what_is_called_with_an_option(parameter: str, called: str, mark: str, converts: str) -> None:
    options = OPTIONS.format(parameter=parameter, called=called, mark=mark, converts=converts)
    check(script(SOCKET, options, "if os.fork() == 0:\n    parsed(None)\n"))
    safe = OPTIONS.format(parameter=parameter, called=called, mark="", converts="")
    check(script(SOCKET, safe, "parsed(None)\nif os.fork() == 0:\n    os._exit(0)\n"))


def test_what_an_action_sets() -> None:
    options = OPTIONS.format(parameter="action", called="Opening", mark="", converts="")
    used = "line = parsed(None).line\nif os.fork() == 0:\n    line.send(b'x')  # expect: ZMQ202\n"
    check(script(SOCKET, options, used))
