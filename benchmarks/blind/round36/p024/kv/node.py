import asyncio
import pathlib
import signal

import zmq
import zmq.asyncio

from .events import Notifier
from .snapshot import Snapshotter


class Node:
    def __init__(self, directory: pathlib.Path) -> None:
        self.data: dict[str, str] = {}
        self.directory = directory
        self.context = zmq.asyncio.Context()
        self.notifier = Notifier(zmq.Context(self.context), f"ipc://{directory}/events")
        self.snapshots = Snapshotter(directory, self.notifier.phase)
        self._wanted = asyncio.Event()
        self._stopping = asyncio.Event()

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGUSR1, self._wanted.set)
        loop.add_signal_handler(signal.SIGTERM, self._stopping.set)
        commands = self.context.socket(zmq.REP)
        commands.bind(f"ipc://{self.directory}/commands")
        self.notifier.phase("node.up")
        tasks = [asyncio.create_task(self._commands(commands)), asyncio.create_task(self._saver())]
        await self._stopping.wait()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        loop.remove_signal_handler(signal.SIGUSR1)
        loop.remove_signal_handler(signal.SIGTERM)
        self.notifier.phase("node.down")
        self.notifier.close()
        commands.close(0)
        self.context.term()

    async def _commands(self, sock: zmq.asyncio.Socket) -> None:
        while True:
            verb, *args = await sock.recv_multipart()
            if verb == b"SET" and len(args) == 2:
                self.data[args[0].decode()] = args[1].decode()
                await sock.send(b"OK")
            elif verb == b"GET" and args:
                await sock.send(self.data.get(args[0].decode(), "").encode())
            else:
                await sock.send(b"ERR")

    async def _saver(self) -> None:
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            ok = await self.snapshots.take(self.data)
            self.notifier.phase("snapshot.ok" if ok else "snapshot.failed")
