"""Runs programs, each in a fork of one Python that has pyzmq loaded already, and says how each ended.

It runs under the witness, outside the analysed folders, so the record shows the programs as if each had been
started alone: ``python driver.py FOLDER SECONDS JOBS`` runs the ``main.py`` of every folder in FOLDER and writes
``ended.json`` there: for each its pid and wait status, which is null for one that was killed after so many seconds.
Their output goes to ``FOLDER/NAME.txt``.
"""

from __future__ import annotations

import concurrent.futures
import concurrent.futures.process
import contextlib
import gc
import json
import multiprocessing
import multiprocessing.context
import multiprocessing.pool
import os
import signal
import sys
import time
import types

import zmq
import zmq.log.handlers

_PRELOADED = (concurrent.futures.process, multiprocessing.pool, multiprocessing.context, zmq.log.handlers)
_TICK = 0.005


class Running:
    """A program that runs: its process group, and when it must have ended."""

    def __init__(self, folder: str, seconds: float) -> None:
        self.name = os.path.basename(folder)
        self.deadline = time.monotonic() + seconds
        self.status: int | None = None
        self.pid = os.fork()
        if self.pid == 0:
            os.setpgid(0, 0)
            _become(folder)
        with contextlib.suppress(OSError):  # it was faster
            os.setpgid(self.pid, self.pid)

    def ended(self) -> bool:
        """Whether all its processes have ended; kills them at the deadline."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = status
        if self.status is not None and not _signal_group(self.pid, 0):
            return True
        if time.monotonic() > self.deadline:
            _signal_group(self.pid, signal.SIGKILL)
            if self.status is None:
                os.waitpid(self.pid, 0)
            self.status = None
            return True
        return False


class Finished(BaseException):
    """Leaves the driver's own code in a forked copy."""


def _signal_group(group: int, number: int) -> bool:
    try:
        os.killpg(group, number)
    except ProcessLookupError:
        return False
    return True


def _become(folder: str) -> None:
    """Be the program of the folder from now on."""
    path = os.path.join(folder, "main.py")
    output = os.open(f"{folder}.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.close(output)
    os.chdir(folder)
    sys.argv = [path]
    sys.path[0] = folder
    module = types.ModuleType("__main__")
    module.__file__ = path
    sys.modules["__main__"] = module
    with open(path, encoding="utf-8") as file:
        code = compile(file.read(), path, "exec")
    exec(code, module.__dict__)
    raise Finished


def main() -> None:
    """Run all programs, so many at a time."""
    gc.collect()
    gc.freeze()
    folder, seconds, jobs = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
    waiting = sorted(entry.path for entry in os.scandir(folder) if entry.is_dir())
    running: list[Running] = []
    ended: dict[str, tuple[int, int | None]] = {}
    while waiting or running:
        while waiting and len(running) < jobs:
            running.append(Running(waiting.pop(0), seconds))
        time.sleep(_TICK)
        for program in [each for each in running if each.ended()]:
            running.remove(program)
            ended[program.name] = (program.pid, program.status)
    with open(os.path.join(folder, "ended.json"), "w", encoding="utf-8") as file:
        json.dump(ended, file)


if __name__ == "__main__":
    with contextlib.suppress(Finished):
        main()
