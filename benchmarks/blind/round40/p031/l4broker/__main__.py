import argparse
import logging
import socket
import tempfile
import threading

from .broker import Broker
from .stats import Stats


def ask(address, n, replies):
    with socket.create_connection(address, 3.0) as conn:
        conn.settimeout(3.0)
        conn.sendall(b"request %d" % n)
        replies.append(conn.recv(4096))


def main():
    parser = argparse.ArgumentParser(prog="l4broker")
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    with tempfile.TemporaryDirectory() as folder:
        broker = Broker(Stats(f"ipc://{folder}/stats"))
        broker.start_workers(args.workers)
        address = broker.listen()
        replies = []
        threads = [threading.Thread(target=ask, args=(address, n, replies)) for n in range(args.clients)]
        for thread in threads:
            thread.start()
        broker.run(args.clients)
        for thread in threads:
            thread.join()
        broker.shutdown()
    for reply in sorted(replies):
        print(reply.decode())
    for name, amount in sorted(broker.stats.totals.items()):
        print(f"{name} = {amount}")


if __name__ == "__main__":
    main()
