"""Sessions at a prompt, as a page of the documentation shows them and as they really go."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

PROMPT = "$ "
SECONDS = 120

PROCESS = re.compile(r"(?<=process )\d+|(?<=forked by )\d+|(?<=-> )\d+|\d+(?= -> )|^  \d+(?= +\w)", re.MULTILINE)
VERSIONS = re.compile(r"Python \d+\.\d+\.\d+\w*, pyzmq [\w.]+(?=, exit)")
PROGRAM = re.compile(r"(?<=running )\S*/python[\d.]* \S*/")

Session = list[tuple[str, str]]
"""Commands, each with what it prints."""


def blocks(page: Path, language: str) -> list[str]:
    """Give the code blocks of a language on a page."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def told(page: Path) -> Session:
    """Give the commands of a page, with what they print there."""
    lines = "".join(blocks(page, "console")).splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines) if line.startswith(PROMPT)]
    return [
        (lines[start].removeprefix(PROMPT).strip(), "".join(lines[start + 1 : end]))
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    ]


def seen(commands: list[str], folder: Path) -> Session:
    """Run commands one after another in one shell, and give what each prints."""
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "FORCE_COLOR")}
    environment["PATH"] = os.pathsep.join([os.path.dirname(sys.executable), environment.get("PATH", os.defpath)])
    end = "---- end of a command ----"
    # The subshell sets the status back to what the command left, for the next one to show.
    script = "".join(f"{command}\nstatus=$?; echo '{end}'; (exit $status)\n" for command in commands)
    done = subprocess.run(
        ["sh", "-c", script],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    return list(zip(commands, done.stdout.split(f"{end}\n"), strict=False))


def plain(session: Session) -> Session:
    """Take out what differs from run to run: each process id becomes the number of its first mention."""
    numbers: dict[str, str] = {}

    def number(match: re.Match[str]) -> str:
        return numbers.setdefault(match[0].strip(), f"process-{len(numbers)}")

    return [
        (command, PROGRAM.sub("", VERSIONS.sub("VERSIONS", re.sub(" +", " ", PROCESS.sub(number, printed)))))
        for command, printed in session
    ]
