import os
import select
import signal
import socket
import time


class Prefork:
    def __init__(self, size, serve, farewell):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.listener.setblocking(False)
        self.size = size
        self.serve = serve
        self.farewell = farewell
        self.pids = set()

    @property
    def address(self):
        return self.listener.getsockname()

    def spawn(self):
        for _ in range(self.size):
            pid = os.fork()
            if pid == 0:
                try:
                    self.loop()
                    self.farewell()
                finally:
                    os._exit(0)
            self.pids.add(pid)

    def loop(self, idle=0.5):
        while select.select([self.listener], [], [], idle)[0]:
            try:
                peer, _ = self.listener.accept()
            except BlockingIOError:
                continue
            with peer:
                self.serve(peer)

    def join(self, timeout):
        end = time.monotonic() + timeout
        while self.pids and time.monotonic() < end:
            self.pids -= {p for p in self.pids if os.waitpid(p, os.WNOHANG)[0]}
            time.sleep(0.02)
        for pid in self.pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
