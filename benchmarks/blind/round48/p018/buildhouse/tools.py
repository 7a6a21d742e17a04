from __future__ import annotations

import os
import selectors
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ToolResult:
    code: int
    output: str


def run_tool(argv: Sequence[str], timeout: float = 4.0, nice: int = 5) -> ToolResult:
    """Run argv at low priority with both streams captured together."""
    reader, writer = os.pipe()
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        try:
            os.setpgid(0, 0)
            os.nice(nice)
            os.dup2(writer, 1)
            os.dup2(writer, 2)
            os.execv(argv[0], list(argv))
        finally:
            os._exit(127)
    os.close(writer)
    chunks: list[bytes] = []
    deadline = time.monotonic() + timeout
    with selectors.DefaultSelector() as selector, os.fdopen(reader, "rb", buffering=0) as stream:
        selector.register(stream, selectors.EVENT_READ)
        while time.monotonic() < deadline:
            if selector.select(0.2):
                chunk = stream.read(4096)
                if not chunk:
                    break
                chunks.append(chunk)
        else:
            os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    return ToolResult(os.waitstatus_to_exitcode(status), b"".join(chunks).decode())
