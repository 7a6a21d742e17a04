"""Settings that nobody knows: a default that is given for one counts as what it is."""

from __future__ import annotations

import pytest
from programs import check

PROGRAM = """
import configparser
import json
import multiprocessing
import os
import sys
import zmq

sock = zmq.Context().socket(zmq.PUSH)

def work():
    sock.send(b"x"){mark}

if __name__ == "__main__":
    {setup}
    multiprocessing.get_context({method}).Process(target=work).start()
"""
JSON = "settings = json.load(open(sys.argv[1]))"
INI = "settings = configparser.ConfigParser(); settings.read('settings.ini')"
SETTINGS = [
    (JSON, "settings.get('method', '{}')"),
    (JSON, "settings['workers'].get('method', '{}')"),
    (JSON, "settings.get('workers', {{}}).get('method', '{}')"),
    (JSON, "settings.pop('method', '{}')"),
    (JSON, "settings.get('method') or '{}'"),
    (JSON, "settings['method'] if 'method' in settings else '{}'"),
    (INI, "settings.get('workers', 'method', fallback='{}')"),
    (INI, "settings['workers'].get('method', '{}')"),
    ("import settings", "getattr(settings, 'METHOD', '{}')"),
    ("pass", "os.environ.get('METHOD', '{}')"),
]


@pytest.mark.parametrize(("setup", "method"), SETTINGS)
def test_a_default(setup: str, method: str) -> None:
    for way, mark in (("fork", "  # expect: ZMQ202"), ("spawn", "")):
        check({"main.py": PROGRAM.format(setup=setup, method=method.format(way), mark=mark)})


@pytest.mark.parametrize("method", ["settings['method']", "settings.get('method')", "settings.get('method', None)"])
def test_none(method: str) -> None:
    outcome = check({"main.py": PROGRAM.format(setup=JSON, method=method, mark="  # expect: ZMQ202")})
    assert outcome.only("ZMQ202").confidence == "possible"


OF_A_TEXT = """
import configparser
import os
import zmq

parser = configparser.ConfigParser()
parser.read_string("[pool]\\nWorkers = {workers}\\ntalk = {talk}\\n")
sock = zmq.Context().socket(zmq.PUSH)
if {condition} and os.fork() == 0:
    sock.send(b"x"){mark}
"""


@pytest.mark.parametrize(
    "condition",
    [
        "parser.getint('pool', 'workers') > 1",
        "parser.getfloat('pool', 'workers', fallback=9.5) > 1",
        "parser['pool'].getint('Workers', 9) > 1",
        "parser.getboolean('pool', 'talk')",
        "parser['pool'].getboolean('talk', fallback=True)",
        "parser['pool'].getint('{talk}' and 'none', {workers}) > 1",
    ],
)
def test_numbers_and_truths_in_a_text(condition: str) -> None:
    for workers, talk, mark in ((1, "off", ""), (4, "Yes", "  # expect: ZMQ202")):
        asked = condition.format(workers=workers, talk=talk)
        outcome = check({"main.py": OF_A_TEXT.format(workers=workers, talk=talk, condition=asked, mark=mark)})
        assert not mark or outcome.only("ZMQ202").confidence == "certain"


def test_a_text_that_is_no_number() -> None:
    asked = "parser.getint('pool', 'talk') > 1"
    outcome = check(
        {"main.py": OF_A_TEXT.format(workers=1, talk="on", condition=asked, mark="  # expect: ZMQ202")},
    )
    assert outcome.only("ZMQ202").confidence == "possible"
