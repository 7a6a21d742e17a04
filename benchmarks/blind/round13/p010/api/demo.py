"""Serve a few requests and print the answers."""
import logging
import signal
import socket
import threading

from .quota import QuotaClient, QuotaService
from .server import InventoryServer


def fetch(address, line: str) -> str:
    try:
        with socket.create_connection(address, timeout=1.2) as connection:
            connection.sendall(line.encode() + b"\n")
            return connection.makefile().readline().strip() or "(closed)"
    except TimeoutError:
        return "(no answer)"


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    service = QuotaService(allowance=1)
    service.start()
    quotas = QuotaClient(service.port)
    with InventoryServer(("127.0.0.1", 0), quotas) as server:
        loop = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
        loop.start()
        for line in ("ada gear", "bob sprocket", "ada nut"):
            print(line, "->", fetch(server.server_address, line))
        server.shutdown()
        loop.join()
        server.stop_children(signal.SIGKILL)
    quotas.ask(op="stop")
    service.join(1)


main()
