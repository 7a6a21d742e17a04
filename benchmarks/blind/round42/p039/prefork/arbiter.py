"""Forks the workers, then routes requests to the one idle for longest."""
from __future__ import annotations

import logging
import os
import signal
import time
from collections import deque

import zmq

from .worker import QUIT, READY, Worker

log = logging.getLogger("prefork")


class Arbiter:
    def __init__(self, directory: str):
        self.front_url = f"ipc://{directory}/front"
        self.back_url = f"ipc://{directory}/back"
        self.children: dict[int, Worker] = {}
        self.idle: deque[bytes] = deque()
        self.context: zmq.Context | None = None
        self.front: zmq.Socket | None = None
        self.back: zmq.Socket | None = None

    def spawn(self, worker: Worker) -> None:
        pid = os.fork()
        if pid:
            self.children[pid] = worker
            return
        status = 1
        try:
            worker.connect()
            handled = worker.work()
            worker.disconnect()
            log.info("worker %d handled %d", worker.number, handled)
            status = 0
        finally:
            os._exit(status)

    def listen(self) -> None:
        self.context = zmq.Context()
        self.front = self.context.socket(zmq.ROUTER)
        self.back = self.context.socket(zmq.ROUTER)
        for sock, url in ((self.front, self.front_url), (self.back, self.back_url)):
            sock.linger = 200
            sock.bind(url)

    def route(self, requests: int, timeout: float) -> int:
        poller = zmq.Poller()
        poller.register(self.back, zmq.POLLIN)
        poller.register(self.front, zmq.POLLIN)
        deadline = time.monotonic() + timeout
        answered = 0
        while answered < requests and time.monotonic() < deadline:
            ready = dict(poller.poll(100))
            if self.back in ready:
                name, *frames = self.back.recv_multipart()
                self.idle.append(name)
                if frames != [READY]:
                    self.front.send_multipart(frames)
                    answered += 1
            if self.front in ready and self.idle:
                client, body = self.front.recv_multipart()
                self.back.send_multipart([self.idle.popleft(), client, body])
        return answered

    def stop(self) -> None:
        for worker in self.children.values():
            self.back.send_multipart([f"worker-{worker.number}".encode(), QUIT])
        deadline = time.monotonic() + 2
        while self.children and time.monotonic() < deadline:
            pid, _status = os.waitpid(-1, os.WNOHANG)
            if pid:
                self.children.pop(pid, None)
            else:
                time.sleep(0.02)
        for pid in self.children:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        self.front.close()
        self.back.close()
        self.context.term()
