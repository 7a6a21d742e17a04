"""Diagnostics go to the terminal and, when the build server runs us, down its line as well."""
import enum
import functools
import os
import sys
from dataclasses import asdict, dataclass

import zmq


class Severity(str, enum.Enum):
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass
class Diagnostic:
    severity: Severity
    where: str
    text: str

    def __str__(self):
        return f"{self.where}: {self.severity.value}: {self.text}"


class CompileError(Exception):
    pass


@functools.lru_cache(maxsize=None)
def server_line():
    endpoint = os.environ.get("MINICC_SERVER")
    if not endpoint:
        return None
    sock = zmq.Context.instance().socket(zmq.PUSH)
    sock.setsockopt(zmq.LINGER, 200)
    sock.connect(endpoint)
    return sock


def report(severity, where, text):
    item = Diagnostic(severity, where, text)
    print(item, file=sys.stderr)
    if (line := server_line()) is not None:
        line.send_json(asdict(item), zmq.NOBLOCK)


note = functools.partial(report, Severity.NOTE)
warning = functools.partial(report, Severity.WARNING)
error = functools.partial(report, Severity.ERROR)
