"""Which programs have announced themselves, and which Pythons should have and did not."""

from __future__ import annotations

import os
from collections import defaultdict

_PYTHONS = ("python", "pypy")


def is_python(program: str) -> bool:
    """Whether the path of a program looks like that of a Python."""
    return os.path.basename(program).startswith(_PYTHONS)


def pid_of(token: str) -> int:
    """Give the pid in the name of a process; 0 when it is not one of the recorder's."""
    number = token.partition("-")[0]
    return int(number) if number.isdecimal() else 0


class Announced:
    """What the processes of a run said of themselves and of the programs that they ran."""

    def __init__(self) -> None:
        self._tokens: dict[int, set[str]] = defaultdict(set)
        self._copies: set[str] = set()
        self._replaced: set[str] = set()
        self._programs: dict[int, tuple[str, str]] = {}

    def appeared(self, token: str) -> None:
        """Note that a process records."""
        self._tokens[pid_of(token)].add(token)

    def was_forked(self, token: str) -> None:
        """Note that it is a copy of one that records."""
        self._copies.add(token)

    def runs(self, token: str, pid: int, program: str, command: str) -> None:
        """Note that it runs a program, in its own place or in a new process."""
        self._programs[pid] = (program, command)
        if pid == pid_of(token):
            self._replaced.add(token)

    def runs_on(self, token: str) -> None:
        """Note that what it ran in its own place did not start."""
        self._replaced.discard(token)
        self._programs.pop(pid_of(token), None)

    def __contains__(self, pid: int) -> bool:
        """Whether the program that now runs in a process records."""
        tokens = self._tokens.get(pid, set()) - self._replaced
        return bool(tokens - self._copies if pid in self._programs else tokens)

    def silent_pythons(self) -> dict[int, str]:
        """Give pid and command line of the Pythons that were run and do not record."""
        return {
            pid: command for pid, (program, command) in self._programs.items() if is_python(program) and pid not in self
        }
