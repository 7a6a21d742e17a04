"""Runs one step in a forked process under resource limits."""
from __future__ import annotations

import logging
import os
import resource
import signal
import time

from manifest import Manifest
from reporting import Reporter
from steps import Step

log = logging.getLogger("ota.sandbox")


def _confine() -> None:
    os.setsid()
    os.umask(0o077)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (5, 5))


def _reap(pid: int, seconds: float) -> int:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return -signal.SIGKILL


def run_step(step: Step, manifest: Manifest, reporter: Reporter, seconds: float = 2.0) -> int:
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            _confine()
            step(manifest, reporter)
            code = 0
        except Exception:
            log.exception("step failed")
        finally:
            os._exit(code)
    return _reap(pid, seconds)
