import asyncio
import collections
import logging
import os
import tempfile

import zmq
import zmq.asyncio

from .agent import Agent, ProbeAgent

log = logging.getLogger(__name__)


class Supervisor:
    def __init__(self, size: int, rounds: int) -> None:
        self._dir = tempfile.TemporaryDirectory(prefix="fleet-")
        self.endpoint = "ipc://" + os.path.join(self._dir.name, "reports")
        self.agents: list[Agent] = [ProbeAgent(n, self.endpoint, rounds) for n in range(size)]
        self.reports: dict[str, list[dict]] = collections.defaultdict(list)

    async def __aenter__(self) -> "Supervisor":
        self._context = zmq.asyncio.Context()
        self._inbox = self._context.socket(zmq.PULL)
        self._inbox.bind(self.endpoint)
        self._reader = asyncio.create_task(self._read())
        return self

    async def __aexit__(self, *exc) -> None:
        self._reader.cancel()
        await asyncio.gather(self._reader, return_exceptions=True)
        self._inbox.close(0)
        self._context.term()
        self._dir.cleanup()

    async def _read(self) -> None:
        while True:
            report = await self._inbox.recv_json()
            self.reports[report["agent"]].append(report)

    def _note(self, agent: Agent, state: str) -> None:
        self.reports[agent.name].append({"agent": agent.name, "state": state, "pid": os.getpid()})

    async def _watch(self, agent: Agent) -> None:
        self._note(agent, "scheduled")
        agent.start()
        await asyncio.to_thread(agent.join, 2.0)
        if agent.is_alive():
            log.warning("%s does not end, killing it", agent.name)
            agent.kill()
            await asyncio.to_thread(agent.join, 1.0)

    async def run(self) -> None:
        await asyncio.gather(*(self._watch(agent) for agent in self.agents))
        await asyncio.sleep(0.2)

    def summary(self):
        for name, reports in sorted(self.reports.items()):
            states = collections.Counter(r["state"] for r in reports)
            yield f"{name}: " + ", ".join(f"{state} x{n}" for state, n in states.items())
