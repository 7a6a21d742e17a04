import functools
import logging
import multiprocessing as mp
import threading

import zmq

from . import protocol
from .bus import ProgressBus
from .flasher import Flasher
from .protocol import Msg

log = logging.getLogger(__name__)


class FirmwareServer:
    def __init__(self, context: zmq.Context, image: bytes):
        self.image = image
        self.bus = ProgressBus(context)
        self.rpc = context.socket(zmq.ROUTER)
        self.rpc.linger = 0
        self.port = self.rpc.bind_to_random_port("tcp://127.0.0.1")
        self.jobs: dict[int, Flasher] = {}
        self._events: mp.SimpleQueue = mp.SimpleQueue()
        self._pump = threading.Thread(target=self._forward, daemon=True)
        self._pump.start()
        self._running = True
        self._handlers = {
            Msg.HELLO: self.on_hello,
            Msg.START: self.on_start,
            Msg.STATUS: self.on_status,
            Msg.QUIT: self.on_quit,
        }

    def serve(self) -> None:
        while self._running and self.rpc.poll(3000):
            peer, raw = self.rpc.recv_multipart()
            try:
                kind, node, payload = protocol.unpack(raw)
            except protocol.FrameError as exc:
                log.warning("dropped frame: %s", exc)
                continue
            answer = self._handlers[kind](node, payload)
            self.rpc.send_multipart([peer, protocol.pack(kind, node, answer)])

    def _post(self, node: int, state: int, percent: int) -> None:
        self._events.put((node, int(state), percent))

    def _forward(self) -> None:
        for event in iter(self._events.get, None):
            self.bus.publish(*event)

    def on_hello(self, node: int, payload: bytes) -> bytes:
        self._post(node, 0, 0)
        return b"fwsrv 2.4"

    def on_start(self, node: int, payload: bytes) -> bytes:
        job = Flasher(node, self.image, functools.partial(self._post, node))
        self.jobs[node] = job
        job.start()
        return b"started"

    def on_status(self, node: int, payload: bytes) -> bytes:
        job = self.jobs[node]
        job.join(2)
        return b"busy" if job.is_alive() else b"idle"

    def on_quit(self, node: int, payload: bytes) -> bytes:
        self._running = False
        return b""

    def close(self) -> None:
        for job in self.jobs.values():
            if job.is_alive():
                job.kill()
            job.join(1)
        self._events.put(None)
        self._pump.join(2)
        self.bus.close()
        self.rpc.close()
