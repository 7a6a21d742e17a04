"""hostprobe: answers check requests over TCP, and copies every answer to the central monitor."""
import argparse
import logging
import socket
import threading

from checks import names
from monitor import Monitor
from server import ProbeServer
from uplink import Uplink

log = logging.getLogger("hostprobe")


def ask(address, check):
    with socket.create_connection(address, timeout=3) as link:
        link.sendall(f"{check}\n".encode())
        return link.makefile().readline().strip()


def exercise(address, count):
    for check, _ in zip(names() * count, range(count)):
        log.info("%s -> %s", check, ask(address, check))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=3)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")

    monitor = Monitor()
    uplink = Uplink(monitor.endpoint, host=socket.gethostname())
    uplink.report("agent", "up")
    with ProbeServer(("127.0.0.1", 0), uplink) as server:
        client = threading.Thread(target=exercise, args=(server.server_address, options.requests))
        client.start()
        for _ in range(options.requests):
            server.handle_request()
        client.join(5)
    for line in monitor.received():
        log.info("monitor has %s", line)


if __name__ == "__main__":
    main()
