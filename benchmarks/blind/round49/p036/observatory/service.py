from __future__ import annotations

import asyncio
import json
from concurrent.futures import ProcessPoolExecutor

import zmq
import zmq.asyncio

from . import log
from .logbook import NightLog, worker_logging
from .reduction import Frame, expose, reduce_exposure

COMMANDS = "inproc://commands"


class Service:
    def __init__(self, context: zmq.Context, night: NightLog) -> None:
        self._context = zmq.asyncio.Context(context)
        self._night = night
        self.frames: list[Frame] = []

    async def serve(self) -> None:
        inbox = self._context.socket(zmq.PULL)
        inbox.linger = 0
        inbox.bind(COMMANDS)
        loop = asyncio.get_running_loop()
        with ProcessPoolExecutor(2, initializer=worker_logging, initargs=(self._night.queue,)) as pool:
            pending = []
            while True:
                order = json.loads(await asyncio.wait_for(inbox.recv(), 3))
                if order["do"] == "close":
                    break
                log.info("exposing #%d", order["number"])
                exposure = await asyncio.to_thread(expose, order["number"], order["target"])
                pending.append(loop.run_in_executor(pool, reduce_exposure, exposure))
            self.frames = list(await asyncio.wait_for(asyncio.gather(*pending), 4))
        inbox.close()

    async def observe(self, target: str, count: int) -> None:
        hand = self._context.socket(zmq.PUSH)
        hand.linger = 0
        hand.connect(COMMANDS)
        for number in range(count):
            await hand.send_string(json.dumps({"do": "expose", "number": number, "target": target}))
            await asyncio.sleep(0.02)
        await hand.send_string(json.dumps({"do": "close"}))
        await asyncio.sleep(0.05)
        hand.close()
