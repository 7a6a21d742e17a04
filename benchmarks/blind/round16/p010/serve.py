"""Mail merge as a service: one line of address data in, the merged letter out."""
from __future__ import annotations

import logging
import socket
import socketserver
import string
import sys
import threading
from urllib.parse import parse_qsl, urlencode

import zmq

from campaign import Campaign

ROWS = [
    {"mail": "ann@example.org", "name": "Ann"},
    {"mail": "bob@example.net", "name": "Bob"},
]


class MergeHandler(socketserver.StreamRequestHandler):
    server: MergeServer

    def handle(self) -> None:
        row = dict(parse_qsl(self.rfile.readline().decode().strip()))
        text = self.server.campaign.dispatch(row)
        self.wfile.write(text.encode() + b"\n")


class MergeServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    block_on_close = False
    allow_reuse_address = True
    timeout = 2

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(("127.0.0.1", 0), MergeHandler)
        self.campaign = campaign


def ask(address: tuple[str, int], row: dict[str, str], answers: list[str]) -> None:
    with socket.create_connection(address, timeout=3) as conn:
        conn.sendall(urlencode(row).encode() + b"\n")
        answers.append(conn.makefile().read().strip())


def main() -> int:
    logging.basicConfig(level=logging.INFO, stream=sys.stdout)
    relay = zmq.Context()
    inbox, bounce = relay.socket(zmq.PULL), relay.socket(zmq.PUB)
    campaign = Campaign("Spring sale", string.Template("Dear $name: $title"))
    for name, sock in (("outbox", inbox), ("bounces", bounce)):
        port = sock.bind_to_random_port("tcp://127.0.0.1")
        campaign.addresses[name] = f"tcp://127.0.0.1:{port}"
    campaign.announce()

    answers: list[str] = []
    with MergeServer(campaign) as server:
        clients = [
            threading.Thread(target=ask, args=(server.server_address, row, answers)) for row in ROWS
        ]
        for client in clients:
            client.start()
        for _ in clients:
            server.handle_request()
        for client in clients:
            client.join()
    mails = 0
    while inbox.poll(500):
        logging.info("relay got %s", inbox.recv_multipart()[0].decode())
        mails += 1
    logging.info("%d answers, %d mails", len(answers), mails)
    relay.destroy(linger=0)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
