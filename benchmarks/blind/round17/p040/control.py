"""Machine control port: one line in, one line out, a process for each request."""
import contextlib
import multiprocessing
import os
import signal
import socket
import socketserver
import threading
import time

import zmq

from audit import Entry, Trail
from verbs import Refused, dispatch


class ControlHandler(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self):
        line = self.rfile.readline().decode().strip()
        try:
            answer, ok = dispatch(self.server, line), True
        except (Refused, ValueError) as exc:
            answer, ok = f"refused: {exc}", False
        verb, _, rest = line.partition(" ")
        self.server.slips.put(Entry(verb=verb, target=rest.split(" ")[0], ok=ok))
        self.wfile.write(answer.encode() + b"\n")


class ControlServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8
    block_on_close = False

    def __init__(self, trail):
        super().__init__(("127.0.0.1", 0), ControlHandler)
        self.trail = trail
        self.slips = multiprocessing.SimpleQueue()

    def service_actions(self):
        super().service_actions()
        self.file_slips()

    def file_slips(self):
        while not self.slips.empty():
            self.trail << self.slips.get()
        self.trail.collect(10)

    def end_children(self, grace):
        deadline = time.monotonic() + grace
        while self.active_children and time.monotonic() < deadline:
            self.collect_children()
            time.sleep(0.02)
        for pid in list(self.active_children or ()):
            os.kill(pid, signal.SIGKILL)
        self.collect_children(blocking=True)


def request(address, line):
    with socket.create_connection(address, timeout=1) as conn:
        conn.sendall(line.encode() + b"\n")
        try:
            return conn.makefile().readline().strip()
        except TimeoutError:
            return "(no answer)"


@contextlib.contextmanager
def serving(trail):
    with ControlServer(trail) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
            server.end_children(0.5)
            server.file_slips()


def main():
    with zmq.Context() as ctx, contextlib.closing(Trail(ctx)) as trail:
        with serving(trail) as server:
            for line in ("drain web-3", "drain lb-0", "scale web 4", "history web"):
                print(f"{line:14} {request(server.server_address, line)}")
        for entry in trail.collect(100):
            print(entry.verb, entry.target, entry.ok)


if __name__ == "__main__":
    main()
