import ast
from abc import ABC, abstractmethod
from typing import Iterator

import zmq

Example = tuple[list[float], int]


class ShardedSource(ABC):
    """Something that can hand out every `of`-th example beginning with `shard`."""

    @abstractmethod
    def iter_shard(self, shard: int, of: int) -> Iterator[Example]: ...


class ClickStream(ShardedSource):
    def __init__(self, endpoint: str, n: int) -> None:
        self.endpoint = endpoint
        self.n = n
        with self._open() as store:
            self.width = int(self._ask(store, "schema"))

    def _open(self) -> zmq.Socket:
        sock = zmq.Context.instance().socket(zmq.REQ)
        sock.linger = 0
        sock.connect(self.endpoint)
        return sock

    @staticmethod
    def _ask(sock: zmq.Socket, query: str) -> bytes:
        sock.send_string(query)
        return sock.recv()

    def iter_shard(self, shard: int, of: int) -> Iterator[Example]:
        with self._open() as store:
            for key in range(shard, self.n, of):
                row = ast.literal_eval(self._ask(store, f"row {key}").decode())
                yield row, key % 2
