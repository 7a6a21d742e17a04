"""Audit trail: every decision is sent to the collector."""
import logging
import threading

import zmq

from .deps import get_context

log = logging.getLogger("audit")


class Collector(threading.Thread):
    def __init__(self, url: str):
        super().__init__(daemon=True)
        self.sock = get_context().socket(zmq.PULL)
        self.sock.bind(url)
        self.records: list[dict] = []
        self.halt = threading.Event()

    def run(self) -> None:
        while not self.halt.is_set():
            if self.sock.poll(50):
                self.records.append(self.sock.recv_json())
        self.sock.close()


def record(url: str, entry: dict) -> bool:
    sock = get_context().socket(zmq.PUSH)
    try:
        sock.connect(url)
        sock.send_json(entry, zmq.NOBLOCK)
    except zmq.ZMQError as exc:
        log.warning("audit entry lost: %s", exc)
        return False
    finally:
        sock.close()
    return True
