import argparse
import os
import signal
import socket
import tempfile
import threading
import time

import zmq

from . import tickets
from .audit import AuditTrail
from .gate import GateServer


def knock(path: str, code: str) -> str:
    with socket.socket(socket.AF_UNIX) as conn:
        conn.settimeout(2)
        conn.connect(path)
        conn.sendall(code.encode() + b"\n")
        return conn.makefile().readline().strip()


def sweep(server: GateServer) -> None:
    time.sleep(0.3)
    server.service_actions()
    for pid in list(server.active_children or ()):
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def main() -> None:
    ap = argparse.ArgumentParser(prog="turnstile")
    ap.add_argument("--guests", type=int, default=3)
    ns = ap.parse_args()

    with tempfile.TemporaryDirectory() as tmp:
        zctx = zmq.Context()
        collector = zctx.socket(zmq.SUB)
        collector.subscribe("")
        collector.bind(f"ipc://{tmp}/audit")
        audit = AuditTrail(f"ipc://{tmp}/audit")
        collector.poll(200)

        path = os.path.join(tmp, "gate")
        server = GateServer(path, audit)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        codes = [tickets.issue(f"T{n:05}") for n in range(ns.guests)] + ["T00001.deadbeef"]
        for code in codes:
            print(code, knock(path, code))
        server.shutdown()
        thread.join(2)
        sweep(server)
        server.server_close()

        entries = 0
        while collector.poll(150):
            collector.recv(zmq.NOBLOCK)
            entries += 1
        print("audit entries:", entries)
        audit.close()
        collector.close(0)
        zctx.term()


if __name__ == "__main__":
    main()
