"""Downlink process: decodes the stream of one satellite and pushes it to the distributor."""

import logging
import os
import signal
import time

import zmq

from . import hub
from .spacecraft import packets

log = logging.getLogger(__name__)


def relay(satellite: str, distributor: str, count: int) -> None:
    with hub.context.socket(zmq.PUSH) as push:
        push.setsockopt(zmq.LINGER, 500)
        push.setsockopt(zmq.SNDTIMEO, 800)
        push.connect(distributor)
        for number, packet in enumerate(packets(satellite, count)):
            push.send_json({"sat": satellite, "n": number, "parameters": packet})
    time.sleep(0.2)


class Downlink:
    def __init__(self, satellite: str, distributor: str, count: int):
        self.satellite = satellite
        self.distributor = distributor
        self.count = count
        self.pid: int | None = None

    def start(self) -> None:
        pid = os.fork()
        if pid:
            self.pid = pid
            return
        code = 1
        try:
            relay(self.satellite, self.distributor, self.count)
            code = 0
        except Exception:
            log.exception("downlink %s failed", self.satellite)
        finally:
            os._exit(code)

    def wait(self, timeout: float) -> int:
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid == self.pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.03)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return -signal.SIGKILL
