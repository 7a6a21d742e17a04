from __future__ import annotations

from dataclasses import dataclass, field

import zmq

from .retry import retrying
from .topology import Ring, Statement, Verb


@dataclass
class Router:
    ring: Ring
    context: zmq.Context = field(default_factory=zmq.Context, repr=False)
    _pipes: dict[str, zmq.Socket] = field(default_factory=dict, repr=False)
    _watch: zmq.Socket | None = field(default=None, repr=False)

    def open(self) -> Router:
        for shard in self.ring.shards:
            pipe = self.context.socket(zmq.PUSH)
            pipe.linger = 100
            pipe.connect(shard)
            self._pipes[shard] = pipe
        self._watch = self.context.socket(zmq.SUB)
        return self

    @retrying(attempts=2)
    def dispatch(self, st: Statement) -> None:
        match st:
            case Statement(Verb.WRITE, key, body):
                self._pipes[self.ring.owner(key)].send_string(f"{key}={body}", zmq.NOBLOCK)
            case Statement(verb=Verb.WATCH, key=key):
                self._watch.subscribe(key)
            case Statement(Verb.MOVE, key, shard):
                self._watch.connect(shard)
                self._watch.unsubscribe(key)

    def close(self) -> None:
        for pipe in self._pipes.values():
            pipe.close()
        self._pipes.clear()
        if self._watch:
            self._watch.close()
        self.context.term()
