"""Runs ``zmqforklint run`` as a real process, on pipes and on terminals, beside the same command without it."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PYTHON = sys.executable
SECONDS = 30

SHARED = "import os\nimport zmq\ncontext = zmq.Context()\npub = context.socket(zmq.PUB)\n"
LOSES = SHARED + "if os.fork() == 0:\n    pub.send(b'lost')\n    os._exit(0)\nos.wait()\n"
"""A program with one hazard, at 6:5."""


def under_run(command: Sequence[str], *options: str) -> list[str]:
    """The command line that runs a command under the witness."""
    return [PYTHON, "-m", "zmqforklint", "run", *options, "--", *command]


def python(text: str) -> list[str]:
    """The command line of a little program."""
    return [PYTHON, "-c", text]


def finished(command: Sequence[str], cwd: Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """Runs a command to its end."""
    return subprocess.run(
        list(command), cwd=cwd, capture_output=True, text=True, timeout=SECONDS, check=False, **options
    )


def report(command: Sequence[str], cwd: Path, *options: str) -> dict[str, Any]:
    """The JSON report of a run."""
    file = cwd / "report.json"
    finished(under_run(command, "--output-format=json", f"--output-file={file}", *options), cwd)
    return json.loads(file.read_text())


@dataclass
class OnTerminal:
    """A process that leads a session on a terminal of its own."""

    pid: int
    master: int
    output: str = ""

    @classmethod
    def start(cls, command: Sequence[str], cwd: Path) -> OnTerminal:
        """Start a command on a new terminal of 33 lines and 77 columns."""
        pid, master = pty.fork()
        if pid == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 33, 77, 0, 0))
                os.chdir(cwd)
                os.execv(command[0], list(command))
            finally:
                os._exit(99)
        return cls(pid, master)

    def resize(self, lines: int, columns: int) -> None:
        """Change the size of the window."""
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def type(self, text: str) -> None:
        """Press keys."""
        os.write(self.master, text.encode())

    def wait_for(self, text: str) -> None:
        """Read what is shown until the text is there."""
        deadline = time.monotonic() + SECONDS
        while text not in self.output:
            assert time.monotonic() < deadline, self.output
            assert self._read(), self.output

    def end(self) -> int:
        """Read the rest, and give the wait status."""
        while self._read():
            pass
        os.close(self.master)
        return os.waitpid(self.pid, 0)[1]

    def _read(self) -> bool:
        readable, _, _ = select.select([self.master], [], [], SECONDS)
        assert readable, self.output
        try:
            part = os.read(self.master, 4096)
        except OSError:  # nobody has the terminal any more
            return False
        self.output += part.decode()
        return bool(part)
