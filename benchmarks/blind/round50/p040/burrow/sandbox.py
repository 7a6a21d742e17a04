from __future__ import annotations

import enum
import json
import os
import resource
import signal
import sys
from collections.abc import Callable

from .publisher import Publisher


class Verdict(enum.Enum):
    CLEAN = "clean"
    REJECTED = "rejected"
    CRASH = "crash"
    HANG = "hang"

    @property
    def interesting(self) -> bool:
        return self in (Verdict.CRASH, Verdict.HANG)

    @classmethod
    def from_status(cls, status: int) -> Verdict:
        match os.waitstatus_to_exitcode(status):
            case 0:
                return cls.CLEAN
            case code if code == -signal.SIGALRM:
                return cls.HANG
            case code if code < 0:
                return cls.CRASH
            case _:
                return cls.REJECTED


class Sandbox:
    def __init__(self, function: Callable[[bytes], dict], publisher: Publisher, seconds: int) -> None:
        self.function = function
        self.publisher = publisher
        self.seconds = seconds

    def try_out(self, sample: bytes) -> Verdict:
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reader)
            self._inside(sample, writer)
        os.close(writer)
        with open(reader, "rb") as pipe:
            output = pipe.read()
        _, status = os.waitpid(pid, 0)
        verdict = Verdict.from_status(status)
        if verdict is Verdict.REJECTED:
            self.publisher.event("rejected", reason=json.loads(output or b"null"))
        return verdict

    def _inside(self, sample: bytes, writer: int) -> None:
        status = 3
        try:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_REAL, self.seconds * 0.3)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            self._log("enter", size=len(sample))
            try:
                result = self.function(sample)
                status = 0
            except Exception as problem:
                result = f"{type(problem).__name__}: {problem}"
            os.write(writer, json.dumps(result).encode())
            self._log("leave", status=status)
        finally:
            os._exit(status)

    def _log(self, step: str, **fields) -> None:
        if not self.publisher.event(step, **fields) and os.environ.get("BURROW_TRACE"):
            print(step, fields, file=sys.stderr, flush=True)

    def version_of_interpreter(self) -> str:
        reader, writer = os.pipe()
        if (pid := os.fork()) == 0:
            os.dup2(writer, 1)
            os.execv(sys.executable, [sys.executable, "-c", "import sys; print(sys.version_info[:2])"])
        os.close(writer)
        with open(reader) as pipe:
            text = pipe.read().strip()
        os.waitpid(pid, 0)
        return text
