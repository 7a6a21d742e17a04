import json
import logging
import multiprocessing
import os
import tempfile

import zmq
from tornado import gen
from tornado.ioloop import IOLoop, PeriodicCallback
from tornado.locks import Event, Semaphore
from zmq.eventloop.zmqstream import ZMQStream

from .reporting import PipeReporter, SocketReporter
from .work import child_main

log = logging.getLogger("hub")


class Hub:
    def __init__(self, parallel):
        self.loop = IOLoop.current()
        self.slots = Semaphore(parallel)
        self.history = {}
        self.dir = tempfile.TemporaryDirectory(prefix="board-")
        self.context = zmq.Context()
        endpoint = "ipc://" + os.path.join(self.dir.name, "steps")
        board = self.context.socket(zmq.SUB)
        board.bind(endpoint)
        board.subscribe(b"")
        self.stream = ZMQStream(board, self.loop)
        self.stream.on_recv(self.on_step)
        self.reporter = SocketReporter(self.context, endpoint)
        self.ticker = PeriodicCallback(self.tick, 500)
        self.running = {}

    def on_step(self, frames):
        for frame in frames:
            message = json.loads(frame)
            self.history.setdefault(message["item"], []).append(message["step"])

    def tick(self):
        log.info("running: %s", sorted(self.running) or "nothing")

    async def run(self, items):
        self.ticker.start()
        await gen.sleep(0.1)
        await gen.multi([self.one(item) for item in items])
        await gen.sleep(0.2)
        self.ticker.stop()

    async def one(self, item):
        async with self.slots:
            self.reporter.step(item, "queued")
            mine, theirs = multiprocessing.Pipe(duplex=False)
            process = multiprocessing.Process(target=child_main, args=(PipeReporter(theirs), item), daemon=True)
            process.start()
            theirs.close()
            self.running[item] = process
            finished = Event()

            def on_readable(connection, events):
                try:
                    self.reporter.send(connection.recv())
                except EOFError:
                    self.loop.remove_handler(connection)
                    finished.set()

            self.loop.add_handler(mine, on_readable, IOLoop.READ)
            try:
                await finished.wait(timeout=self.loop.time() + 3)
            except gen.TimeoutError:
                self.loop.remove_handler(mine)
                process.kill()
            process.join(1)
            mine.close()
            del self.running[item]
            self.reporter.step(item, "exit %s" % process.exitcode)

    def close(self):
        self.reporter.close()
        self.stream.close(linger=0)
        self.context.term()
        self.dir.cleanup()
