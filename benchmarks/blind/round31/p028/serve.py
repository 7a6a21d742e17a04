"""Stand-in card authorisation gateway, with a terminal simulator."""
from __future__ import annotations

import argparse
import socket
import tempfile
import threading
import time

from cardgw.iso import Authorisation
from cardgw.journal import Journal
from cardgw.server import Gateway

PANS = ("4539578763621486", "4539578763621487", "5555555555554444", "378282246310005")


def terminals(port: int, cards: int, answers: dict[int, str], gateway: Gateway) -> None:
    try:
        for stan in range(1, cards + 1):
            auth = Authorisation(PANS[stan % len(PANS)], 17_000 * stan, stan)
            with socket.create_connection(("127.0.0.1", port), timeout=2) as conn:
                conn.sendall(auth.wire())
                answers[stan] = conn.recv(2).decode()
        time.sleep(0.6)
    finally:
        gateway.shutdown()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=4)
    args = parser.parse_args()

    answers: dict[int, str] = {}
    with tempfile.TemporaryDirectory(prefix="cardgw") as tmp:
        journal = Journal(f"ipc://{tmp}/journal")
        with Gateway(("127.0.0.1", 0), journal) as gateway:
            port = gateway.server_address[1]
            simulator = threading.Thread(target=terminals, args=(port, args.cards, answers, gateway))
            simulator.start()
            gateway.serve_forever(poll_interval=0.05)
            simulator.join(2)
        journal.drain()
        journal.close()
    print("answers", answers)
    print("journal", sum("stan" in line for line in journal.lines), "decisions")


if __name__ == "__main__":
    main()
