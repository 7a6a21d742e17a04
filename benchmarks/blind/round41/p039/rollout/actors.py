"""Actors play episodes in processes of their own."""
from __future__ import annotations

import multiprocessing as mp
import random
from collections import defaultdict
from contextlib import closing

from .env import Corridor
from .transport import Transport


class Actor(mp.Process):
    def __init__(self, index: int, endpoint: str, episodes: int, **kwargs) -> None:
        super().__init__(name=f"{type(self).__name__}-{index}", daemon=True, **kwargs)
        self.index = index
        self.episodes = episodes
        self.transport = Transport(endpoint)

    def register(self) -> "Actor":
        """Makes the actor known before it is started."""
        with closing(self.transport) as link:
            link.push("hello", actor=self.index, cls=type(self).__name__)
        return self

    def setup(self) -> None:
        self.env = Corridor(seed=self.index)
        self.rng = random.Random(self.index)

    def act(self, state: int) -> int:
        raise NotImplementedError

    def publish(self, trajectory: list[tuple]) -> None:
        self.transport.push("episode", actor=self.index, trajectory=trajectory)

    def episode(self) -> list[tuple]:
        state, done, trajectory = self.env.reset(), False, []
        while not done and len(trajectory) < 200:
            action = self.act(state)
            nxt, reward, done = self.env.step(action)
            trajectory.append((state, action, reward, nxt))
            state = nxt
        return trajectory

    def run(self) -> None:
        self.setup()
        with closing(self.transport):
            for _ in range(self.episodes):
                self.publish(self.episode())


class RandomActor(Actor):
    def act(self, state: int) -> int:
        return self.rng.randrange(len(Corridor.actions))


class LocalQMixin:
    """Keeps a private action value table while playing."""

    alpha, gamma = 0.3, 0.95

    def setup(self) -> None:
        super().setup()
        self.q = defaultdict(lambda: [0.0] * len(Corridor.actions))

    def publish(self, trajectory: list[tuple]) -> None:
        for state, action, reward, nxt in trajectory:
            target = reward + self.gamma * max(self.q[nxt])
            self.q[state][action] += self.alpha * (target - self.q[state][action])
        super().publish(trajectory)


class EpsilonGreedyActor(LocalQMixin, RandomActor):
    epsilon = 0.2

    def act(self, state: int) -> int:
        if self.rng.random() < self.epsilon:
            return super().act(state)
        values = self.q[state]
        return values.index(max(values))
