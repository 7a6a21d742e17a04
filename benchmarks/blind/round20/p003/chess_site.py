"""Correspondence chess site of a club: players post moves over HTTP, a ledger keeps every game."""
import argparse
import logging
import threading
import urllib.request

from ledger import Ledger, LedgerKeeper
from web import ChessServer

log = logging.getLogger("site")

OPENING = [("ann-bob", "e2e4"), ("ann-bob", "e7e5"), ("cy-dee", "d2d4")]


def post(port: int, game: str, move: str) -> str:
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/game/{game}", data=move.encode(), method="POST"
    )
    with urllib.request.urlopen(request, timeout=3) as answer:
        return answer.read().decode()


def demo_players(port: int) -> None:
    for game, move in OPENING:
        try:
            log.info("%s %s -> %s", game, move, post(port, game, move))
        except OSError as error:
            log.warning("%s: %s", game, error)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s: %(message)s")

    keeper = LedgerKeeper()
    keeper.start()
    ledger = Ledger(keeper.endpoint)
    ledger.record("*", "site opened")
    with ChessServer(("127.0.0.1", options.port), ledger) as server:
        server.timeout = 2
        players = threading.Thread(target=demo_players, args=(server.server_port,))
        players.start()
        for _ in OPENING:
            server.handle_request()
        players.join(5)
    keeper.stop()
    log.info("ledger holds %d lines", len(keeper.lines))
    ledger.close()


if __name__ == "__main__":
    main()
