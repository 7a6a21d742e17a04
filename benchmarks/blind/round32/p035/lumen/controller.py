import contextlib
import logging
import os
import signal
import sys
import time
import typing as t

import zmq

from .model import Zone

log = logging.getLogger("lumen")


class GatewayOffline(RuntimeError):
    pass


class LightController:
    def __init__(self, hello_url: str, order_url: str) -> None:
        self.hello_url = hello_url
        self.order_url = order_url
        self.context = zmq.Context()
        self._workers: t.Dict[int, str] = {}

    @contextlib.contextmanager
    def connection(self, kind: int, url: str) -> t.Iterator[zmq.Socket]:
        socket = self.context.socket(kind)
        socket.setsockopt(zmq.LINGER, 300)
        socket.setsockopt(zmq.RCVTIMEO, 800)
        socket.connect(url)
        try:
            yield socket
        finally:
            socket.close()

    def preflight(self) -> None:
        with self.connection(zmq.REQ, self.hello_url) as hello:
            hello.send(b"hello")
            try:
                answer = hello.recv_json()
            except zmq.Again:
                raise GatewayOffline(self.hello_url) from None
        log.info("gateway firmware %s", answer["firmware"])

    def switch(self, zone: Zone, level: int) -> int:
        with self.connection(zmq.PUSH, self.order_url) as orders:
            sent = 0
            for cabinet in zone.cabinets:
                try:
                    orders.send_json({"zone": zone.name, "cabinet": cabinet, "level": level}, zmq.NOBLOCK)
                    sent += 1
                except zmq.Again:
                    log.error("%s: cabinet %s not reached", zone.name, cabinet)
                time.sleep(0.01)
        return sent

    def start(self, zones: t.Iterable[Zone], level: int) -> None:
        for zone in zones:
            sys.stderr.flush()
            pid = os.fork()
            if pid == 0:
                signal.alarm(4)
                code = os.EX_SOFTWARE
                try:
                    sent = self.switch(zone, level)
                    code = os.EX_OK if sent == len(zone.cabinets) else os.EX_UNAVAILABLE
                except Exception:
                    log.exception("zone %s", zone.name)
                os._exit(code)
            self._workers[pid] = zone.name

    def wait(self, seconds: float) -> t.Dict[str, int]:
        result: t.Dict[str, int] = {}
        until = time.monotonic() + seconds
        while self._workers:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                result[self._workers.pop(pid)] = status
            elif time.monotonic() > until:
                for pid in self._workers:
                    os.kill(pid, signal.SIGKILL)
            else:
                time.sleep(0.02)
        return result

    def close(self) -> None:
        self.context.term()
