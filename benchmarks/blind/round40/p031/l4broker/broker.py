"""Accepts, chooses a worker, hands over."""
import logging
import os
import selectors
import signal
import socket
import time

from . import handoff
from .stats import Stats
from .worker import Worker

log = logging.getLogger(__name__)


class Broker:
    def __init__(self, stats: Stats) -> None:
        self.stats = stats
        self.channels: list = []
        self.pids: dict = {}
        self.accepted = 0

    def start_workers(self, count: int) -> None:
        for n in range(count):
            ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            pid = os.fork()
            if pid == 0:
                try:
                    ours.close()
                    for other in self.channels:
                        other.close()
                    Worker(f"w{n}", theirs, self.stats).run()
                    os._exit(0)
                except BaseException:
                    log.exception("worker %d", n)
                    os._exit(1)
            theirs.close()
            self.channels.append(ours)
            self.pids[pid] = n

    def listen(self) -> tuple:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.listener.setblocking(False)
        self.stats.serve()
        self.stats.count("broker.starts")
        return self.listener.getsockname()

    def run(self, connections: int, limit: float = 5.0) -> None:
        end = time.monotonic() + limit
        with selectors.DefaultSelector() as selector:
            selector.register(self.listener, selectors.EVENT_READ)
            while self.accepted < connections and time.monotonic() < end:
                for _key, _mask in selector.select(0.1):
                    connection, _peer = self.listener.accept()
                    connection.setblocking(True)
                    channel = self.channels[self.accepted % len(self.channels)]
                    self.accepted += 1
                    handoff.give(channel, connection, self.accepted)
                self.stats.collect()

    def shutdown(self) -> None:
        self.listener.close()
        for channel in self.channels:
            channel.close()
        end = time.monotonic() + 2
        while self.pids:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                log.info("worker %d: status %d", self.pids.pop(pid), os.waitstatus_to_exitcode(status))
            elif time.monotonic() > end:
                for late in self.pids:
                    os.kill(late, signal.SIGKILL)
                end += 60
            else:
                time.sleep(0.02)
        self.stats.count("broker.stops")
        self.stats.collect(200)
        self.stats.close()
