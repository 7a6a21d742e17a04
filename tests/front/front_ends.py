"""Runs the front ends as real processes, as a person or another tool would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SECONDS = 60

LEAKY = "import zmq\n\ncontext = zmq.Context()\n"
"""A module with one finding that needs nothing else: ZMQ101 at 3:11."""

SAMPLE: Mapping[str, str] = {
    "pyproject.toml": "",
    "app/__init__.py": "",
    "app/net.py": "import zmq\n\ncontext = zmq.Context()\nsocket = context.socket(zmq.PUSH)\n",
    "app/work.py": "from app import net\n\n\ndef work():\n    net.socket.send(b'job')\n",
    "main.py": "import os\n\nfrom app.work import work\n\nif __name__ == '__main__':\n    if os.fork() == 0:\n"
    "        work()\n        os._exit(0)\n",
    "quiet.py": "import zmq\n\ncontext = zmq.Context()  # noqa: ZMQ101\n",
    "plain.py": "print('nothing to see')\n",
}
"""A project with findings in several files: at import, after a fork, and a silenced one."""

Place = tuple[str, int, int, str]


@dataclass(frozen=True)
class Ran:
    """How a process ended, and what it wrote."""

    status: int
    out: str
    err: str


def run(*arguments: str | Path, cwd: Path, env: Mapping[str, str] | None = None) -> Ran:
    """Run ``zmqforklint``."""
    return _run([sys.executable, "-m", "zmqforklint", *map(os.fspath, arguments)], cwd, env)


def run_flake8(*arguments: str, cwd: Path, text: str | None = None) -> Ran:
    """Run flake8 with nothing of its own to report; each line is path:line:column:code message."""
    form = "%(path)s:%(row)d:%(col)d:%(code)s %(text)s"
    command = [sys.executable, "-m", "flake8", "--isolated", "--select=ZMQ", f"--format={form}", *arguments]
    return _run(command, cwd, None, text)


def places(ran: Ran) -> set[Place]:
    """Give where a JSON report has unsuppressed findings: path, line, column, code."""
    return {
        (each["path"], each["line"], each["column"], each["code"])
        for each in json.loads(ran.out)["findings"]
        if not each["suppressed"]
    }


def flake8_places(ran: Ran) -> set[Place]:
    """Give the same of what flake8 printed."""
    found = set()
    for line in ran.out.splitlines():
        path, row, column, text = line.split(":", 3)
        found.add((path.removeprefix("./"), int(row), int(column), text.split()[0]))
    return found


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files by relative path, and give the folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def _run(command: list[str], cwd: Path, env: Mapping[str, str] | None, text: str | None = None) -> Ran:
    ended = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        input=None if text is None else text.encode(),
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    return Ran(
        ended.returncode, ended.stdout.decode("utf-8", "backslashreplace"), ended.stderr.decode("utf-8", "replace")
    )
