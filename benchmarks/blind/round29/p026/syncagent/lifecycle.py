from __future__ import annotations

import os
import select
import signal
import sys
import time
from pathlib import Path


class DetachFailed(RuntimeError):
    pass


def detach(pidfile: Path, patience: float = 6.0) -> int:
    """Puts the program in a session of its own.

    The original process stays until the agent is done (systemd Type=oneshot semantics) and exits with the
    agent's status. Returns, in the detached process, the descriptor to write readiness to.
    """
    ready_r, ready_w = os.pipe()
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        os.close(ready_w)
        _supervise(pid, ready_r, patience)
    os.close(ready_r)
    os.setsid()
    os.umask(0o027)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    pidfile.write_text(f"{os.getpid()}\n")
    return ready_w


def _supervise(pid: int, ready_r: int, patience: float) -> None:
    readable, _, _ = select.select([ready_r], [], [], patience)
    if not readable or os.read(ready_r, 16) != b"ready":
        print("agent did not become ready", file=sys.stderr)
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            os._exit(os.waitstatus_to_exitcode(status))
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os._exit(0)
