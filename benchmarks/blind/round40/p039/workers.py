"""Pre-forked workers which share one listening socket."""
import logging
import os
import signal
import socket
import time

from accesslog import AccessLog
from forwarder import Tunnel

log = logging.getLogger("proxy")


class Worker:
    def __init__(self, number, settings, listener, upstream_address):
        self.number = number
        self.settings = settings
        self.listener = listener
        self.upstream_address = upstream_address
        self.running = True

    def serve(self):
        signal.signal(signal.SIGTERM, self.stop)
        access = AccessLog(self.settings)
        self.listener.settimeout(0.2)
        end = time.monotonic() + 6
        while self.running and time.monotonic() < end:
            try:
                client, peer = self.listener.accept()
            except (socket.timeout, BlockingIOError):
                continue
            with client, socket.create_connection(self.upstream_address, 1.0) as upstream:
                up, down = Tunnel(client, upstream, self.settings.idle_timeout).run()
            access.line(peer, up, down)

    def stop(self, *_):
        self.running = False


class Master:
    def __init__(self, settings, listener, upstream_address):
        self.settings = settings
        self.listener = listener
        self.upstream_address = upstream_address
        self.pids = {}

    def spawn_workers(self):
        for number in range(self.settings.workers):
            worker = Worker(number, self.settings, self.listener, self.upstream_address)
            pid = os.fork()
            if not pid:
                code = 1
                try:
                    worker.serve()
                    code = 0
                except Exception:
                    log.exception("worker %d", number)
                finally:
                    os._exit(code)
            self.pids[pid] = number

    def stop_workers(self, grace=2.0):
        for pid in self.pids:
            os.kill(pid, signal.SIGTERM)
        end = time.monotonic() + grace
        while self.pids:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                log.info("worker %d left with %d", self.pids.pop(pid), os.waitstatus_to_exitcode(status))
            elif time.monotonic() > end:
                for stuck in self.pids:
                    os.kill(stuck, signal.SIGKILL)
                end += 60
            else:
                time.sleep(0.02)
