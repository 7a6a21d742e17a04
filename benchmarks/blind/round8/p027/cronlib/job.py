from __future__ import annotations

import os
import pickle
import select
import signal
from dataclasses import dataclass
from typing import Any, Callable, Optional


@dataclass
class Job:
    name: str
    func: Callable[[], Any]
    on_result: Optional[Callable[[str, Any], None]] = None
    timeout: float = 1.0
    runs: int = 0

    def run(self) -> None:
        """Runs func in a process of its own, within the time limit."""
        read_end, write_end = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(read_end)
            self._child(write_end)
        os.close(write_end)
        self.runs += 1
        result = self._result(read_end)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        if self.on_result is not None:
            self.on_result(self.name, result)

    def _child(self, write_end: int) -> None:
        code = 1
        try:
            os.write(write_end, pickle.dumps(self.func()))
            code = 0
        finally:
            os._exit(code)

    def _result(self, read_end: int) -> Any:
        with os.fdopen(read_end, "rb") as pipe:
            ready, _, _ = select.select([pipe], [], [], self.timeout)
            data = pipe.read() if ready else b""
        return pickle.loads(data) if data else None
