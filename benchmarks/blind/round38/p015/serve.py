import logging
import os
import signal
import socket
import tempfile
import threading

import zmq

from licensing.di import Container, Scope
from licensing.server import LicenseServer
from licensing.services import AuditTrail, CheckoutService, LicensePolicy, Settings

logging.basicConfig(level=logging.INFO, format="%(message)s")


def compose(folder: str) -> Container:
    container = Container()
    container.bind_value(Settings, Settings(f"ipc://{folder}/audit", {"cad": 4, "cam": 1}))
    container.bind_value(zmq.Context, zmq.Context())
    container.bind(AuditTrail, scope=Scope.SINGLETON)
    container.bind(LicensePolicy, scope=Scope.SINGLETON)
    container.bind(CheckoutService)
    return container


def ask(port: int, line: str) -> str:
    with socket.create_connection(("127.0.0.1", port), timeout=2) as connection:
        connection.sendall(line.encode() + b"\n")
        return connection.makefile().readline().strip()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        container = compose(folder)
        container.resolve(AuditTrail).record("server", "up")
        server = LicenseServer(container)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            for line in ("cad 2", "cam 3"):
                try:
                    logging.info("%s: %s", line, ask(server.server_address[1], line))
                except TimeoutError:
                    logging.warning("%s: no answer", line)
        finally:
            server.shutdown()
            for pid in list(server.active_children or ()):
                os.kill(pid, signal.SIGKILL)
            server.server_close()
            container.resolve(AuditTrail).close()
            container.resolve(zmq.Context).term()


if __name__ == "__main__":
    main()
