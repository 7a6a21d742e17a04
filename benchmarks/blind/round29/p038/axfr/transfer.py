import json
import logging
import os
import selectors
import signal
import socket
import time

log = logging.getLogger("axfr.transfer")


def fetch(address, zone, timeout=2.0):
    with socket.create_connection(address, timeout=timeout) as conn:
        conn.sendall(zone.encode() + b"\n")
        with conn.makefile("r") as lines:
            for line in lines:
                line = line.rstrip("\n")
                if line == "REFUSED":
                    raise PermissionError(zone)
                if line == ".":
                    return
                yield line
    raise EOFError("transfer was cut")


class TransferRunner:
    """Forks one child per zone (chrooted parsers in production); reads their reports from pipes."""

    def __init__(self, primary, feed, limit=3.0):
        self.primary = primary
        self.feed = feed
        self.limit = limit
        self.selector = selectors.DefaultSelector()
        self.running = {}

    def start(self, zone):
        rd, wr = os.pipe()
        pid = os.fork()
        if pid == 0:
            code = 0
            try:
                os.close(rd)
                self._child(zone, wr)
            except BaseException:
                code = 1
            finally:
                os._exit(code)
        os.close(wr)
        self.running[pid] = zone
        self.selector.register(rd, selectors.EVENT_READ, (zone, bytearray()))
        self.feed.publish(zone, state="started", pid=pid)

    def _child(self, zone, wr):
        with os.fdopen(wr, "w") as report:
            try:
                names = {}
                for line in fetch(self.primary, zone):
                    owner, rtype, *_ = line.split()
                    names.setdefault(rtype, set()).add(owner)
                self.report(report, zone, state="loaded", records={k: len(v) for k, v in names.items()})
            except (OSError, EOFError, ValueError) as error:
                self.report(report, zone, state="failed", error=f"{type(error).__name__}: {error}")

    @staticmethod
    def report(stream, zone, **change):
        stream.write(json.dumps([zone, change]) + "\n")
        stream.flush()

    def loop(self):
        deadline = time.monotonic() + self.limit
        while self.selector.get_map() and time.monotonic() < deadline:
            for key, _ in self.selector.select(0.1):
                zone, buffer = key.data
                data = os.read(key.fd, 4096)
                buffer += data
                if data:
                    continue
                self.selector.unregister(key.fd)
                os.close(key.fd)
                for line in buffer.splitlines():
                    name, change = json.loads(line)
                    self.feed.publish(name, **change)
        self._reap()

    def _reap(self):
        for pid, zone in self.running.items():
            done, status = os.waitpid(pid, os.WNOHANG)
            if not done:
                time.sleep(0.05)
                done, status = os.waitpid(pid, os.WNOHANG)
            if not done:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
                self.feed.publish(zone, state="killed")
            elif status:
                self.feed.publish(zone, state="crashed", status=os.waitstatus_to_exitcode(status))
        self.running.clear()
