from __future__ import annotations

import argparse
import socket
import tempfile
import threading

from bus import Bus
from netsvc import LineHandler, ServiceServer

PRICES = {"apple": 3, "pear": 4}


class PriceHandler(LineHandler):
    def process(self, line: str) -> str:
        price = PRICES[line]
        self.server.resources["bus"].publish("asked", item=line, price=price)
        return str(price)


def ask(port: int, item: str) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=3) as conn:
        conn.sendall(item.encode() + b"\n")
        print(item, conn.makefile().readline().strip())


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=2)
    count = parser.parse_args().requests
    with tempfile.TemporaryDirectory() as folder:
        bus = Bus(f"ipc://{folder}/bus")
        with ServiceServer(PriceHandler, bus=bus) as server:
            items = (list(PRICES) * count)[:count]
            clients = [threading.Thread(target=ask, args=(server.port, item)) for item in items]
            for client in clients:
                client.start()
            server.serve(count)
            for client in clients:
                client.join()
        bus.close()


if __name__ == "__main__":
    main()
