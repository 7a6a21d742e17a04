import asyncio
import logging
import pathlib

import zmq
import zmq.asyncio

log = logging.getLogger("node")


class Node:
    def __init__(self, directory: pathlib.Path) -> None:
        self.directory = directory
        self.context: zmq.asyncio.Context | None = None
        self.socket: zmq.asyncio.Socket | None = None

    @property
    def registry_endpoint(self) -> str:
        return f"ipc://{self.directory}/registry"

    def _open(self, kind: int) -> zmq.asyncio.Socket:
        if self.context is None:
            self.context = zmq.asyncio.Context()
        sock = self.context.socket(kind)
        sock.setsockopt(zmq.LINGER, 0)
        return sock

    async def connect(self) -> None:
        self.socket = self._open(zmq.REQ)
        self.socket.connect(self.registry_endpoint)

    async def ask_shards(self) -> list[str]:
        await self.socket.send(b"shards?")
        if not await self.socket.poll(2000):
            raise TimeoutError("the registry does not answer")
        return (await self.socket.recv_json())["shards"]

    async def disconnect(self) -> None:
        if self.socket is not None:
            self.socket.close()
            self.socket = None
        if self.context is not None:
            self.context.term()
            self.context = None

    async def serve(self, shard: str, requests: int = 5) -> int:
        self.socket = self._open(zmq.REP)
        self.socket.bind(f"ipc://{self.directory}/{shard}")
        caller = asyncio.create_task(self._self_test(shard, requests))
        served = 0
        try:
            while served < requests and await self.socket.poll(2000):
                await self.socket.send(b"echo " + await self.socket.recv())
                served += 1
            await caller
        finally:
            await self.disconnect()
        log.info("%s served %d", shard, served)
        return 0 if served == requests else 1

    async def _self_test(self, shard: str, requests: int) -> None:
        with self._open(zmq.REQ) as sock:
            sock.connect(f"ipc://{self.directory}/{shard}")
            for n in range(requests):
                await sock.send(b"%d" % n)
                if not await sock.poll(1000):
                    return
                await sock.recv()
