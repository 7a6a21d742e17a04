from __future__ import annotations

import functools
import socket
import tempfile
import threading

import zmq

from audit import AuditTrail
from forksrv import ForkServer, ResourceHandler


class EchoHandler(ResourceHandler):
    def on_line(self, line: str) -> None:
        self.have["audit"].note(f"echo {line}")
        self.wfile.write(line.upper().encode() + b"\n")


def call(path: str, text: str) -> None:
    with socket.socket(socket.AF_UNIX) as conn:
        conn.settimeout(3)
        conn.connect(path)
        conn.sendall(text.encode() + b"\n")
        conn.shutdown(socket.SHUT_WR)
        print(conn.makefile().read().strip())


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"ipc://{folder}/audit"
        EchoHandler.needs = {"audit": functools.partial(AuditTrail.opened, url)}
        ctx = zmq.Context()
        sink = ctx.socket(zmq.PULL)
        sink.bind(url)
        with ForkServer(f"{folder}/echo", EchoHandler) as server:
            callers = [threading.Thread(target=call, args=(f"{folder}/echo", t)) for t in ("one", "two")]
            for caller in callers:
                caller.start()
            for _ in callers:
                server.handle_request()
            for caller in callers:
                caller.join()
        with AuditTrail.opened(url) as own:
            own.note("parent done")
        while sink.poll(200):
            print("audit:", sink.recv_string())
        sink.close(0)
        ctx.term()


if __name__ == "__main__":
    main()
