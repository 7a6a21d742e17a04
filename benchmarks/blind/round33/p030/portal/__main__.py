import os
import signal
import socket
import tempfile
import threading
import time

import zmq

from .accounting import AccountingDaemon, Ledger
from .server import Portal

REQUESTS = ["SUBMIT qcd 512x24h", "SUBMIT climate 9000x2h", "SUBMIT climate 256x12h", "STATUS"]


def submit(address, line):
    with socket.create_connection(address, timeout=2) as conn:
        conn.sendall(line.encode() + b"\n")
        return conn.makefile().readline().strip()


def main():
    context = zmq.Context()
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = f"ipc://{tmp}/ledger"
        daemon = AccountingDaemon(context, endpoint)
        daemon.start()
        portal = Portal(("127.0.0.1", 0), Ledger(context, endpoint))
        portal.ledger.charge("maintenance", 1, "portal start")
        threading.Thread(target=portal.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        for line in REQUESTS:
            print(line, "->", submit(portal.server_address, line))
        time.sleep(0.8)
        portal.stop()
        for pid in portal.active_children or ():
            os.kill(pid, signal.SIGKILL)
        daemon.halt.set()
        daemon.join(1)
        print("charged:", dict(daemon.totals))
        portal.ledger.queue.close()
        context.term()


if __name__ == "__main__":
    main()
