"""What a program reads from the file of its settings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from programs import AFTER_FORK, FORK, project_of

from zmqforklint.machine import predict
from zmqforklint.rules import judge

PROGRAM = """
import configparser, json, multiprocessing, sys, tomllib, zmq
from dataclasses import dataclass
from pathlib import Path
sock = zmq.Context().socket(zmq.PUSH)
def work():
    sock.send(b"x")
@dataclass
class Settings:
    method: str
    workers: object = None
def read(path):
    parser = configparser.ConfigParser()
    {read}
if __name__ == "__main__":
    multiprocessing.get_context(read(Path(sys.argv[1]))).Process(target=work).start()
"""
JSON = '{"method": "spawn", "nested": {"method": "spawn"}, "all": ["spawn", "fork"]}'
TOML = 'method = "spawn"\n[nested]\nmethod = "spawn"\n'
INI = "[nested]\nmethod = spawn\n"
READ = [
    "return json.load(open(path))['method']",
    "return json.loads(path.read_text())['nested']['method']",
    "return json.loads(Path(path).read_text(encoding='utf-8'))['all'][0]",
    "with open(path) as file:\n        return Settings(json.load(file)['method']).method",
    "return tomllib.load(path.open('rb'))['method']",
    "return tomllib.loads((path / 'app.toml').read_text()).get('nested', {}).get('method', 'fork')",
    "parser.read(path); return parser['nested']['method']",
    "parser.read(path); return parser.get('nested', 'method')",
    "parser.read_file(open(path)); return parser.get('nested', 'other', fallback='spawn')",
    "parser.read(path)\n    for name in parser.sections():\n        return parser[name].get('method', 'fork')",
    "parser.read_string('[nested]\\nmethod = fork'); parser.read(path); return parser['nested']['method']",
]


def codes(read: str, settings: dict[str, str]) -> list[str]:
    project = replace(project_of({"main.py": PROGRAM.format(read=read)}), settings=settings)
    prediction = predict(project, FORK)
    return [each.code for each in judge(prediction.observations, FORK) if each.code in AFTER_FORK]


@pytest.mark.parametrize("read", READ)
def test_what_the_settings_say(read: str) -> None:
    spawned = {"json": JSON, "toml": TOML, "ini": INI}
    assert codes(read, spawned) == []
    forked = {kind: text.replace("spawn", "fork") for kind, text in spawned.items()}
    assert codes(read.replace("'spawn'", "'fork'"), forked) == ["ZMQ202"]


@pytest.mark.parametrize("read", [each for each in READ if "fallback" not in each and "get(" not in each])
def test_nothing_is_known_without_them(read: str) -> None:
    assert codes(read, {}) == ["ZMQ202"]


@pytest.mark.parametrize("text", ["{", "[a", "\x00", '{"method": }'])
def test_settings_that_are_none(text: str) -> None:
    for read in READ[:8]:
        assert codes(read, {"json": text, "toml": text, "ini": text}) in (["ZMQ202"], [])


def test_a_message_is_not_read_from_a_file() -> None:
    assert codes("return json.loads(zmq.Context().socket(zmq.PULL).recv())['method']", {"json": JSON}) == ["ZMQ202"]
