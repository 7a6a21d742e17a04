"""Runs every case in a forked copy of this process, so that a target may corrupt what it likes."""
import functools
import json
import os
import resource
import signal
import sys
import time
from dataclasses import dataclass, field
from typing import Callable, Iterable

from .crashes import CrashSink, fingerprint
from .targets import Reject

EXIT_OK, EXIT_REJECT, EXIT_CRASH = 0, 10, 70


def report_to_fd(fd: int, kind, value, tb) -> None:
    record = {"kind": kind.__name__, "text": str(value)[:120], "bucket": fingerprint(tb)}
    os.write(fd, json.dumps(record).encode())


@dataclass
class Tally:
    ok: int = 0
    rejected: int = 0
    crashed: int = 0
    killed: int = 0
    interesting: list[bytes] = field(default_factory=list)

    def add(self, code: int, case: bytes) -> None:
        if code == EXIT_OK:
            self.ok += 1
        elif code == EXIT_REJECT:
            self.rejected += 1
        elif code == EXIT_CRASH:
            self.crashed += 1
            self.interesting.append(case)
        else:
            self.killed += 1


class Engine:
    def __init__(self, sink: CrashSink, *, case_timeout: float = 1.0):
        self.sink = sink
        self.case_timeout = case_timeout

    def campaign(self, name: str, target: Callable[[bytes], object], cases: Iterable[bytes]) -> Tally:
        tally = Tally()
        self.sink.stage = name
        for case in cases:
            tally.add(self._run_case(target, case), case)
        return tally

    def _run_case(self, target, case: bytes) -> int:
        reader, writer = os.pipe()
        pid = os.fork()
        if not pid:
            os.close(reader)
            sys.excepthook = functools.partial(report_to_fd, writer)
            self._execute(target, case)
        os.close(writer)
        try:
            code = self._reap(pid)
            if raw := os.read(reader, 4096):
                self.sink.record(json.loads(raw))
            return code
        finally:
            os.close(reader)

    def _execute(self, target, case: bytes):
        code = EXIT_CRASH
        try:
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_CPU, (2, 2))
            target(case)
            code = EXIT_OK
        except Reject:
            code = EXIT_REJECT
        except Exception:
            sys.excepthook(*sys.exc_info())
        finally:
            os._exit(code)

    def _reap(self, pid: int) -> int:
        deadline = time.monotonic() + self.case_timeout
        while time.monotonic() < deadline:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.002)
        os.kill(pid, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
