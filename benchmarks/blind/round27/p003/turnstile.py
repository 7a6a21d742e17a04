"""Evening opening of the folk museum: gate server and a few simulated turnstiles."""
import argparse
import logging
import socket
import tempfile
import threading

import zmq

from gate import GateServer
from ledger import Ledger, LedgerLink
from tickets import TicketBook


def scan(port: int, code: str) -> str:
    with socket.create_connection(("127.0.0.1", port), timeout=2) as conn:
        conn.sendall(code.encode() + b"\n")
        return conn.makefile().readline().strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visitors", type=int, default=4)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")

    book = TicketBook("NIGHT", "s3ssion")
    other = TicketBook("MATINEE", "s3ssion")
    codes = [book.issue(n) for n in range(args.visitors)] + [other.issue(7), "NIGHT-00003-zzzz"]
    context = zmq.Context()
    with tempfile.TemporaryDirectory() as folder:
        endpoint = f"ipc://{folder}/ledger"
        ledger = Ledger(context, endpoint)
        ledger.start()
        ledger.ready.wait(2)
        link = LedgerLink(context, endpoint)
        server = GateServer("north", book, link)
        serving = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        serving.start()
        for code in codes:
            logging.info("%s %s", code, scan(server.server_address[1], code))
        server.shutdown()
        server.server_close()
        ledger.finish(0.5)
        link.close()
        logging.info("%d scans, ledger %s", server.scans, dict(ledger.verdicts))
    context.term()


if __name__ == "__main__":
    main()
