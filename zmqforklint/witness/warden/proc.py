"""Processes and threads as ``/proc`` shows them. What is gone is left out; nothing raises for it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Stat:
    """A process or thread: its state letter, and its resident memory in bytes."""

    id: int
    parent: int
    state: str
    memory: int
    name: str


def descendants(root: int) -> dict[int, Stat]:
    """List all living processes below ``root``, by pid; zombies are not among them."""
    stats = {}
    children: dict[int, list[int]] = {}
    for pid in _numbers("/proc"):
        stat = _stat(f"/proc/{pid}/stat", pid)
        if stat is not None:
            stats[pid] = stat
            children.setdefault(stat.parent, []).append(pid)
    found = {}
    waiting = [root]
    while waiting:
        for pid in children.get(waiting.pop(), ()):
            found[pid] = stats[pid]
            waiting.append(pid)
    return {pid: stat for pid, stat in found.items() if stat.state not in "ZX"}


def threads(pid: int) -> Iterator[Stat]:
    """List the threads of a process."""
    for tid in _numbers(f"/proc/{pid}/task"):
        stat = _stat(f"/proc/{pid}/task/{tid}/stat", tid)
        if stat is not None:
            yield stat


def system_call(pid: int, tid: int) -> list[int] | None:
    """Give number and arguments of the system call that a thread waits in; None when it runs or is unknown."""
    words = _read(f"/proc/{pid}/task/{tid}/syscall").split()
    if len(words) < 7:
        return None
    return [int(words[0]), *(int(word, 16) for word in words[1:7])]


def proportional_memory(pid: int) -> int:
    """Give the resident memory of a process in bytes, its part of what it shares with others; 0 when unknown."""
    for line in _read(f"/proc/{pid}/smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) << 10
    return 0


def having(entry: str) -> list[int]:
    """List the processes that were started with an entry in their environment, as far as one may see it."""
    return [pid for pid in _numbers("/proc") if entry in _read(f"/proc/{pid}/environ").split("\0")]


def executable(pid: int) -> str:
    """Give the path of the program that a process runs; empty when unknown."""
    try:
        return os.readlink(f"/proc/{pid}/exe")
    except OSError:
        return ""


def command_line(pid: int) -> str:
    """Say what a process was started with, for a person to read."""
    return _read(f"/proc/{pid}/cmdline").replace("\0", " ").strip()[:200]


def _numbers(folder: str) -> list[int]:
    try:
        return [int(name) for name in os.listdir(folder) if name.isdecimal()]
    except OSError:
        return []


def _stat(path: str, identifier: int) -> Stat | None:
    text = _read(path)
    head, _, tail = text.rpartition(")")
    fields = tail.split()
    if len(fields) < 22:
        return None
    name = head.partition("(")[2]
    return Stat(identifier, int(fields[1]), fields[0], int(fields[21]) * _PAGE, name)


def _read(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""
