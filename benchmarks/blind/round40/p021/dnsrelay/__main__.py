from __future__ import annotations

import argparse
import logging
import os
import select
import socket
import sys
import tempfile
import threading
import time

import zmq

from . import privsep, wire
from .querylog import QueryLog
from .resolver import Resolver

ZONE = {
    "ns1.lan.test": "10.0.0.53",
    "mail.lan.test": "10.0.0.25",
    "printer.lan.test": "10.0.4.9",
}


def stub_clients(port: int, count: int, answers: list) -> None:
    names = list(ZONE) + ["nowhere.lan.test"]
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.settimeout(1.0)
        for n in range(count):
            sock.sendto(wire.build_query(n + 1, names[n % len(names)]), ("127.0.0.1", port))
            try:
                answers.append(wire.rcode(sock.recv(1024)))
            except socket.timeout:
                answers.append(None)


def relay(front: socket.socket, engine: privsep.Engine, until: threading.Thread) -> int:
    waiting: list = []
    relayed = 0
    deadline = time.monotonic() + 5
    while until.is_alive() and time.monotonic() < deadline:
        readable, _, _ = select.select([front, engine.channel], [], [], 0.1)
        if front in readable:
            packet, peer = front.recvfrom(1024)
            waiting.append(peer)
            engine.channel.send(packet)
        if engine.channel in readable:
            packet = engine.channel.recv(1024)
            if not packet:
                break
            front.sendto(packet, waiting.pop(0))
            relayed += 1
    return relayed


def main() -> int:
    parser = argparse.ArgumentParser(prog="dnsrelay")
    parser.add_argument("--queries", type=int, default=4)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s[%(process)d] %(message)s")

    with tempfile.TemporaryDirectory() as run:
        endpoint = "ipc://" + os.path.join(run, "querylog")
        collector_ctx = zmq.Context()
        collector = collector_ctx.socket(zmq.PULL)
        collector.bind(endpoint)

        querylog = QueryLog(endpoint, "monitor").open()
        querylog.write("start", zone=len(ZONE))

        front = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        front.bind(("127.0.0.1", 0))
        engine = privsep.split(Resolver(ZONE, querylog))

        answers: list = []
        clients = threading.Thread(target=stub_clients, args=(front.getsockname()[1], options.queries, answers))
        clients.start()
        relayed = relay(front, engine, clients)
        clients.join()
        status = engine.stop()
        querylog.write("stop", relayed=relayed)

        seen = 0
        while collector.poll(300):
            document = collector.recv_json()
            seen += 1
            logging.info("%(role)s %(event)s", document)
        querylog.close()
        front.close()
        collector.close()
        collector_ctx.term()
    logging.info("relayed %d, rcodes %s, engine status %d, log lines %d", relayed, answers, status, seen)
    return 0


if __name__ == "__main__":
    sys.exit(main())
