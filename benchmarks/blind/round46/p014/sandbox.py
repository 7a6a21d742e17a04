"""Runs one step in a forked process under resource limits."""
from __future__ import annotations

import logging
import os
import resource
import signal
import time

from manifest import Manifest
from reporting import PipeReporter, Reporter, relay
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
    source, sink = os.pipe()
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            os.close(source)
            _confine()
            step(manifest, PipeReporter(sink))
            code = 0
        except Exception:
            log.exception("step failed")
        finally:
            os._exit(code)
    os.close(sink)
    code = _reap(pid, seconds)
    with os.fdopen(source) as lines:
        log.debug("%d reports relayed", relay(lines, reporter))
    return code
