"""Point-in-time dumps: the child of a fork has a frozen copy of the store."""
import asyncio
import json
import os
import pathlib
import signal
from collections.abc import Callable

Report = Callable[..., None]


class Snapshotter:
    def __init__(self, directory: pathlib.Path, report: Report, timeout: float = 3.0) -> None:
        self.directory = directory
        self.report = report
        self.timeout = timeout
        self.taken = 0
        self._lock = asyncio.Lock()

    async def take(self, data: dict[str, str]) -> bool:
        async with self._lock:
            self.taken += 1
            target = self.directory / f"dump-{self.taken:04d}.jsonl"
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    self._dump(data, target)
                    status = 0
                finally:
                    os._exit(status)
            return await self._reap(pid)

    def _dump(self, data: dict[str, str], target: pathlib.Path) -> None:
        self.report("snapshot.begin", keys=len(data))
        scratch = target.with_suffix(".tmp")
        with scratch.open("w") as out:
            for key in sorted(data):
                out.write(json.dumps([key, data[key]]) + "\n")
        scratch.rename(target)
        self.report("snapshot.end", path=str(target))

    async def _reap(self, pid: int) -> bool:
        deadline = asyncio.get_running_loop().time() + self.timeout
        while asyncio.get_running_loop().time() < deadline:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status) == 0
            await asyncio.sleep(0.02)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return False
