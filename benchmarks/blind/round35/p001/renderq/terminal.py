"""Run a command on its own terminal; renderers only print progress to a tty."""

from __future__ import annotations

import os
import pty
from typing import Callable

from .joblist import Job

LAUNCH_FAILED = 127


def run_on_tty(job: Job, on_line: Callable[[str], None]) -> int:
    pid, fd = pty.fork()
    if pid == 0:
        _become(job)
    pending = b""
    try:
        while True:
            try:
                chunk = os.read(fd, 4096)
            except OSError:
                break
            if not chunk:
                break
            pending += chunk
            *lines, pending = pending.split(b"\n")
            for line in lines:
                on_line(line.decode(errors="replace").rstrip("\r"))
    finally:
        os.close(fd)
        _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)


def _become(job: Job) -> None:
    try:
        os.chdir(job.cwd)
        os.environ["RENDER_JOB"] = job.name
        os.execvp(job.argv[0], job.argv)
    except OSError as exc:
        os.write(2, f"{job.name}: cannot start: {exc.strerror}\n".encode())
    finally:
        os._exit(LAUNCH_FAILED)
