"""Mail gateway: accepts messages by TCP, hands them to the bus from threads."""
from __future__ import annotations

import logging
import socket
import threading

from gate.acceptor import Acceptor, MailHandler
from gate.outlet import Outlet

log = logging.getLogger("mailgate")


def submit(address: tuple, *lines: str) -> bytes:
    with socket.create_connection(address, timeout=2) as conn:
        conn.sendall("\n".join([*lines, ".", ""]).encode())
        return conn.recv(64)


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    outlet = Outlet()
    acceptor = Acceptor(("127.0.0.1", 0), MailHandler)
    acceptor.outlet = outlet
    worker = threading.Thread(target=acceptor.serve_forever, kwargs={"poll_interval": 0.02})
    worker.start()
    try:
        for reply in (
            submit(acceptor.server_address, "From: a", "To: b", "hi"),
            submit(acceptor.server_address, "junk"),
        ):
            log.info("%s", reply)
    finally:
        acceptor.shutdown()
        worker.join()
        acceptor.server_close()
        outlet.close()
    print(outlet.delivered)


if __name__ == "__main__":
    main()
