"""The worked example of docs/models.md, as it stands there: packages that are not in the project, and their models."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from front_ends import places, run, write

PAGE = Path(__file__).parents[2] / "docs" / "models.md"

PACKAGES = {
    "fleet.py": "import os\n\n\ndef run_in_child(task, *args):\n    pid = os.fork()\n    if pid == 0:\n"
    "        task(*args)\n        os._exit(0)\n    os.waitpid(pid, 0)\n",
    "bus.py": "import zmq\n\n\nclass BusClient:\n    def __init__(self, url):\n"
    "        self.socket = zmq.Context().socket(zmq.PUB)\n        self.socket.connect(url)\n\n"
    "    def publish(self, line):\n        self.socket.send_string(line)\n",
}


def example() -> dict[str, str]:
    """The files of the page: a name in a paragraph of its own, then what is in the file."""
    files = dict(re.findall(r"^`([\w.-]+)`\n\n```\w+\n(.*?)^```$", PAGE.read_text(), re.DOTALL | re.MULTILINE))
    assert sorted(files) == ["main.py", "pyproject.toml", "zmqfork-models.toml"]
    return files


def test_example_is_found_with_its_models_and_not_without(tmp_path: Path) -> None:
    write(tmp_path, example())
    found = places(run("--output-format=json", "--select=ZMQ2", ".", cwd=tmp_path))
    assert found == {("main.py", 10, 5, "ZMQ202")}
    assert places(run("--output-format=json", "--isolated", ".", cwd=tmp_path)) == set()


def test_page_shows_what_is_printed(tmp_path: Path) -> None:
    write(tmp_path, example())
    printed = run("--output-format=concise", "--select=ZMQ2", ".", cwd=tmp_path).out.splitlines()[0]
    assert printed in PAGE.read_text()


def test_example_is_confirmed_by_a_run(tmp_path: Path) -> None:
    write(tmp_path / "installed", PACKAGES)
    write(tmp_path / "project", example())
    environment = {"PYTHONPATH": str(tmp_path / "installed")}
    ran = run("verify", "--output-format=json", "main.py", cwd=tmp_path / "project", env=environment)
    verdicts = [each for program in json.loads(ran.out)["programs"] for each in program["verdicts"]]
    assert [(each["code"], each["line"], each["verdict"]) for each in verdicts if each["code"] == "ZMQ202"] == [
        ("ZMQ202", 10, "confirmed")
    ]


@pytest.mark.parametrize(
    ("models", "reason"),
    [
        ("[[model]]\nnames = ['fleet.run']\nkind = 'spoon'", "model 1 (fleet.run): unknown kind 'spoon'"),
        ("[[model]]\nnames = ['fleet.run']\nkind = 'run'\nwhere = 'there'", "'where' must be one of child, here"),
        ("[[model]", "is not valid TOML"),
    ],
)
def test_mistake_in_a_model_ends_with_one_message(tmp_path: Path, models: str, reason: str) -> None:
    write(tmp_path, {**example(), "zmqfork-models.toml": models})
    for command in (["."], ["models"], ["config"]):
        ran = run(*command, cwd=tmp_path)
        assert ran.status == 2
        assert ran.out == ""
        assert reason in ran.err
        assert "zmqfork-models.toml" in ran.err
        assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("named", ["../outside.toml", "gone.toml", "."])
def test_file_of_models_is_one_of_the_project(tmp_path: Path, named: str) -> None:
    write(tmp_path, {"outside.toml": "", "project/pyproject.toml": f"[tool.zmqforklint]\nmodels = ['{named}']\n"})
    ran = run(".", cwd=tmp_path / "project")
    assert ran.status == 2
    assert f'"models" names "{named}"' in ran.err


def test_models_command_shows_where_each_comes_from(tmp_path: Path) -> None:
    write(tmp_path, example())
    rows = json.loads(run("models", "--output-format=json", cwd=tmp_path).out)["models"]
    sources = {row["name"]: row["source"] for row in rows}
    assert sources["fleet.run_in_child"] == "zmqfork-models.toml"
    assert sources["os.fork"] == "standard.toml"
    listed = run("models", "bus", cwd=tmp_path).out.splitlines()
    assert [line.split() for line in listed] == [
        [name, "owner", "zmqfork-models.toml", "bus", "1.4,", "client.py"]
        for name in ("bus.BusClient", "bus.client.BusClient")
    ]
    assert run("models", "--isolated", "bus", cwd=tmp_path).status == 2
