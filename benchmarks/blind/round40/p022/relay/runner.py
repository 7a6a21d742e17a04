"""Queue runner: one short-lived process for each delivery."""
import json
import logging
import os
import select
import signal
import time
from typing import Dict, Tuple

from .events import EventBus
from .spool import Envelope, Spool
from .transport import EX_OK, EX_TEMPFAIL, NextHop, Transport

log = logging.getLogger("qrunner")


class StatusPipe:
    """What a delivery process has to say before it leaves, a line an event."""

    def __init__(self) -> None:
        self.reader, self.writer = os.pipe2(os.O_CLOEXEC)

    def emit(self, topic: str, **data) -> None:
        os.write(self.writer, json.dumps([topic, data]).encode() + b"\n")

    def collect(self):
        with os.fdopen(self.reader) as lines:
            for line in lines:
                topic, data = json.loads(line)
                yield topic, data


class QueueRunner:
    def __init__(self, spool: Spool, bus: EventBus, concurrency: int) -> None:
        self.spool = spool
        self.bus = bus
        self.concurrency = concurrency
        self.hop = NextHop()
        self.active: Dict[int, Tuple[Envelope, StatusPipe]] = {}
        self._wake_r, self._wake_w = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)

    def run(self, limit: float = 6.0) -> None:
        signal.set_wakeup_fd(self._wake_w)
        previous = signal.signal(signal.SIGCHLD, lambda *_: None)
        deadline = time.monotonic() + limit
        try:
            backlog = list(self.spool.scan())
            while (backlog or self.active) and time.monotonic() < deadline:
                while backlog and len(self.active) < self.concurrency:
                    self.start(backlog.pop(0))
                select.select([self._wake_r], [], [], 0.2)
                self.reap()
            for pid in list(self.active):
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
        finally:
            signal.signal(signal.SIGCHLD, previous)
            signal.set_wakeup_fd(-1)

    def start(self, envelope: Envelope) -> None:
        self.bus.emit("queue.active", id=envelope.queue_id, size=envelope.size)
        status_pipe = StatusPipe()
        pid = os.fork()
        if pid == 0:
            status = EX_TEMPFAIL
            try:
                signal.set_wakeup_fd(-1)
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                os.close(status_pipe.reader)
                status = Transport(self.hop, status_pipe.emit).deliver(envelope)
            finally:
                os._exit(status)
        os.close(status_pipe.writer)
        self.active[pid] = envelope, status_pipe

    def reap(self) -> None:
        try:
            os.read(self._wake_r, 512)
        except BlockingIOError:
            pass
        while self.active:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if not pid:
                return
            envelope, status_pipe = self.active.pop(pid)
            for topic, data in status_pipe.collect():
                self.bus.emit(topic, **data)
            self.finished(envelope, os.waitstatus_to_exitcode(status))

    def finished(self, envelope: Envelope, code: int) -> None:
        log.info("%s from <%s> ended with %d", envelope.queue_id, envelope.sender, code)
        if code == EX_OK:
            self.spool.done(envelope)
            self.bus.emit("queue.sent", id=envelope.queue_id)
        elif code == EX_TEMPFAIL:
            self.spool.defer(envelope)
            self.bus.emit("queue.deferred", id=envelope.queue_id)
        else:
            self.spool.done(envelope)
            self.bus.emit("queue.bounced", id=envelope.queue_id, code=code)
