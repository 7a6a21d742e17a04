"""Async orchestrator: the loop forks helpers and kills those that overrun."""
from __future__ import annotations

import asyncio
import logging
import os
import signal
from typing import Dict

from orchestra.helpers import HELPERS
from orchestra.links import Links

log = logging.getLogger("orchestrate")


class Orchestrator:
    def __init__(self, links: Links) -> None:
        self.links = links
        self.children: Dict[str, int] = {}

    def fork_helper(self, name: str) -> None:
        pid = os.fork()
        if pid:
            self.children[name] = pid
            return
        asyncio.set_event_loop(None)
        try:
            HELPERS[name](self.links)
        finally:
            os._exit(0)

    async def overrun(self, limit: float) -> None:
        await asyncio.sleep(limit)
        for name, pid in self.children.items():
            done, _ = os.waitpid(pid, os.WNOHANG)
            if not done:
                log.warning("%s overran", name)
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        for delay, name in enumerate(HELPERS):
            loop.call_later(0.05 * delay, self.fork_helper, name)
        self.links.pub.send_string("begin")
        await self.overrun(0.5)


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    links = Links.open()
    try:
        asyncio.run(Orchestrator(links).run())
    finally:
        links.close()


if __name__ == "__main__":
    main()
