import asyncio
import logging
import multiprocessing

import zmq
import zmq.asyncio

from .cell import Cell
from .telegrams import decode

logger = logging.getLogger(__name__)


class Supervisor:
    SHIFT_SECONDS = 3

    def __init__(self) -> None:
        self.ctx = zmq.asyncio.Context()
        self.inbox = self.ctx.socket(zmq.PULL)
        self.port = self.inbox.bind_to_random_port("tcp://127.0.0.1")
        self.processes: list[multiprocessing.Process] = []

    def open_uplink(self) -> zmq.asyncio.Socket:
        sock = zmq.asyncio.Context.instance().socket(zmq.PUSH)
        sock.linger = 300
        sock.connect(f"tcp://127.0.0.1:{self.port}")
        return sock

    async def operate(self, names: list[str]) -> None:
        listener = asyncio.create_task(self._listen())
        for name in names:
            cell = Cell(name, self.open_uplink)
            worker = multiprocessing.Process(target=cell, args=(range(100, 102),), name=name)
            worker.start()
            self.processes.append(worker)
        loop = asyncio.get_running_loop()
        await asyncio.gather(*(loop.run_in_executor(None, self._finish, p) for p in self.processes))
        await asyncio.sleep(0.2)
        listener.cancel()

    def _finish(self, process: multiprocessing.Process) -> None:
        process.join(self.SHIFT_SECONDS)
        if process.is_alive():
            logger.error("cell %s overdue, stopping it", process.name)
            process.kill()
            process.join()

    async def _listen(self) -> None:
        while True:
            cell, phase, part = decode(await self.inbox.recv())
            logger.info("%s: part %d %s", cell, part, phase.name)

    def close(self) -> None:
        self.ctx.destroy(linger=0)
