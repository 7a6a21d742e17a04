"""Renders policy letters on request; each request in a process of its own, as the templates are memory hungry."""
import argparse
import json
import logging
import socketserver
import tempfile
import threading

import zmq

import client
from journal import Journal, JournalDesk
from templates import MissingField, render

log = logging.getLogger("render")


class LetterHandler(socketserver.StreamRequestHandler):
    timeout = 3

    def handle(self) -> None:
        order = json.loads(self.rfile.readline())
        try:
            text = render(order["kind"], order["fields"])
        except MissingField as exc:
            self.server.journal.note("refused", kind=order["kind"], reason=str(exc))
            self.answer(error=str(exc))
            return
        self.server.journal.note("rendered", kind=order["kind"], policy=order["fields"]["policy"], size=len(text))
        self.answer(text=text)

    def answer(self, **body) -> None:
        self.wfile.write(json.dumps(body).encode("utf-8") + b"\n")


class LetterServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8
    timeout = 1

    def __init__(self, address, journal: Journal):
        super().__init__(address, LetterHandler)
        self.journal = journal

    def handle_error(self, request, client_address) -> None:
        log.exception("request of %s failed", client_address)


ORDERS = [
    ("renewal", {"name": "Ms Varga", "policy": "H-88012", "date": "2024-09-01", "premium": "312.40"}),
    ("lapse", {"name": "Mr Odom", "policy": "H-70155", "date": "2024-06-30"}),
    ("renewal", {"name": "Mr Odom", "policy": "H-70155", "date": "2024-06-30"}),
    ("welcome", {"name": "Dr Iqbal", "policy": "H-90001", "date": "2024-08-15"}),
]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--letters", type=int, default=len(ORDERS))
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    context = zmq.Context()
    with tempfile.TemporaryDirectory(prefix="letters") as run_dir:
        url = f"ipc://{run_dir}/journal"
        desk = JournalDesk(url, context)
        desk.start()
        journal = Journal(url, context)
        server = LetterServer(("127.0.0.1", 0), journal)
        serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        serving.start()
        journal.note("open", port=server.server_address[1])

        for kind, fields in ORDERS[: args.letters]:
            reply = client.request(server.server_address, kind, **fields)
            log.info("%s: %s", kind, reply.get("error") or f"{len(reply['text'])} characters")

        server.shutdown()
        serving.join(2)
        server.server_close()
        desk.end()
        journal.close()
        context.term()
        log.info("%d lines in the journal", len(desk.lines))


if __name__ == "__main__":
    main()
