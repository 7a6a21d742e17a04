"""Programs that this process runs: in its own place, or in a new process.

A Python that is run must announce itself; whoever reads the record can name the ones that could not be entered.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from types import ModuleType
    from typing import Any

    from .imports import Hook
    from .journal import Journal

    Program = str | bytes | os.PathLike[str] | os.PathLike[bytes]

_MOST_CHARACTERS = 200


def install(journal: Journal) -> None:
    """Watch the functions of ``os``; each is called by the others of its family."""
    for name in ("execv", "execve"):
        setattr(os, name, _recording_exec(journal, getattr(os, name)))
    for name in ("posix_spawn", "posix_spawnp"):
        setattr(os, name, _recording_spawn(journal, getattr(os, name)))


def hooks(journal: Journal) -> dict[str, Hook]:
    """Say what to do after what ``subprocess`` and ``multiprocessing`` spawn with has been imported."""

    def after_import(module: ModuleType) -> None:
        fork_exec = module.fork_exec

        def recording_fork_exec(args: Sequence[Program], executables: Sequence[bytes], *rest: Any) -> Any:
            pid = fork_exec(args, executables, *rest)
            program = next((path for path in executables if os.access(path, os.X_OK)), None)
            if program is not None:
                _write(journal, pid, program, args, sys._getframe(1))
            return pid

        module.fork_exec = recording_fork_exec  # type: ignore[attr-defined]

    return {"_posixsubprocess": after_import}


def _recording_exec(journal: Journal, function: Callable[..., Any]) -> Callable[..., Any]:
    def exec_(path: Program, argv: Sequence[Program], *env: Any, **named: Any) -> Any:
        _write(journal, os.getpid(), path, argv, sys._getframe(1))
        try:
            function(path, argv, *env, **named)
        finally:
            journal.write("exec failed")  # else nobody would be here

    exec_.__name__ = function.__name__
    return exec_


def _recording_spawn(journal: Journal, function: Callable[..., Any]) -> Callable[..., Any]:
    def spawn(path: Program, argv: Sequence[Program], env: Any, /, **options: Any) -> Any:
        pid = function(path, argv, env, **options)
        _write(journal, pid, path, argv, sys._getframe(1))
        return pid

    spawn.__name__ = function.__name__
    return spawn


def _write(journal: Journal, pid: int, program: Program, argv: Iterable[Program], caller: Any) -> None:
    journal.write(
        "exec",
        pid=pid,
        program=_text(program),
        command=" ".join(map(_text, argv))[:_MOST_CHARACTERS],
        stack=journal.stack(journal.stacks.moment(caller)),
    )


def _text(value: Program) -> str:
    try:
        return os.fsdecode(value).encode("utf-8", "replace").decode()
    except (TypeError, ValueError):  # the call itself will complain
        return ""
