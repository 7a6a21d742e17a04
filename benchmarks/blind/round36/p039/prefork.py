"""Learns its shards from the registry, then forks one echo worker for each."""
import argparse
import asyncio
import logging
import os
import pathlib
import signal
import sys
import tempfile
import time

from echo import registry
from echo.node import Node

log = logging.getLogger("prefork")


class Master:
    def __init__(self, node: Node, workers: int) -> None:
        self.node = node
        self.workers = workers
        self.children: dict[int, str] = {}

    async def discover(self) -> list[str]:
        async with registry.stand_in(self.node.registry_endpoint, self.workers):
            await self.node.connect()
            try:
                return await self.node.ask_shards()
            finally:
                await self.node.disconnect()

    def spawn(self, shard: str) -> None:
        sys.stdout.flush()
        pid = os.fork()
        if pid:
            self.children[pid] = shard
            return
        status = 70
        try:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            status = asyncio.run(self.node.serve(shard))
        except Exception:
            log.exception("worker for %s", shard)
        finally:
            logging.shutdown()
            os._exit(status)

    def wait(self, patience: float) -> int:
        worst, deadline = 0, time.monotonic() + patience
        while self.children:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                code = os.waitstatus_to_exitcode(status)
                log.info("%s ended with %d", self.children.pop(pid), code)
                worst = max(worst, abs(code))
            elif time.monotonic() > deadline:
                for pid in self.children:
                    os.kill(pid, signal.SIGKILL)
            else:
                time.sleep(0.02)
        return worst


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")
    with tempfile.TemporaryDirectory(prefix="echo-") as where:
        master = Master(Node(pathlib.Path(where)), options.workers)
        for shard in asyncio.run(master.discover()):
            master.spawn(shard)
        return master.wait(6)


if __name__ == "__main__":
    sys.exit(main())
