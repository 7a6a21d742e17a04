"""Divides the changes among the agents."""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import zmq

from .agent import Agent, Endpoints
from .scan import changes

ANY = "tcp://127.0.0.1"


class Coordinator:
    def __init__(self, agent_type: type[Agent], agents: int = 2, patience: float = 1.5) -> None:
        self.agent_type = agent_type
        self.agents = agents
        self.patience = patience

    @contextmanager
    def _channels(self) -> Iterator[tuple[zmq.Socket, zmq.Socket, Endpoints]]:
        with zmq.Context() as ctx, ctx.socket(zmq.PUB) as control, ctx.socket(zmq.PULL) as reports:
            yield control, reports, Endpoints(
                f"{ANY}:{control.bind_to_random_port(ANY)}", f"{ANY}:{reports.bind_to_random_port(ANY)}"
            )

    def sync(self, left: Path, right: Path) -> list[str]:
        todo = list(changes(left, right))
        done: list[str] = []
        with self._channels() as (control, reports, endpoints):
            crew = [self.agent_type(endpoints, todo[n :: self.agents]) for n in range(self.agents)]
            for agent in crew:
                agent.start()
            while len(done) < len(todo) and reports.poll(600):
                done.append(reports.recv_string())
            control.send(b"stop")
            for agent in crew:
                agent.join(self.patience)
                if agent.is_alive():
                    agent.kill()
                    agent.join()
        return sorted(done)
