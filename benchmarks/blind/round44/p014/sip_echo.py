#!/usr/bin/env python3
"""Self-test of the echo agent."""
import socket
import sys

from siptools import message
from siptools.uas import EchoUas


def main():
    agent = EchoUas()
    agent.start()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.bind(("127.0.0.1", 0))
        client.settimeout(1)
        client.sendto(message.options(agent.address, client.getsockname()), agent.address)
        code, reason = message.status(client.recv(4096))
    agent.stop()
    print(code, reason)
    return 0 if code == 200 else 1


if __name__ == "__main__":
    sys.exit(main())
