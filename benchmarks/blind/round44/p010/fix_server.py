import argparse
import logging
import socket
import threading

import zmq

from fix import codec
from fix.acceptor import Acceptor
from fix.dropcopy import DropCopy

log = logging.getLogger("fix")


def member(name, address, orders):
    """A certification client."""
    with socket.create_connection(address, timeout=2) as conn:
        stream = conn.makefile("rb")
        replies = codec.split(stream)
        conn.sendall(codec.encode("A", [(98, "0"), (108, "30")], name, "VENUE", 1))
        next(replies)
        for n in range(orders):
            fields = [(11, "%s-%d" % (name, n)), (55, "UCB"), (38, str(100 + n))]
            conn.sendall(codec.encode("D", fields, name, "VENUE", n + 2))
            report = codec.decode(next(replies))
            log.info("%s got %s for %s", name, report[150], report[11])
        conn.sendall(codec.encode("5", [], name, "VENUE", orders + 2))
        next(replies)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sessions", type=int, default=2)
    parser.add_argument("--orders", type=int, default=3)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")

    context = zmq.Context()
    drop_copy = DropCopy(context)
    with Acceptor(("127.0.0.1", 0), drop_copy) as server:
        clients = [
            threading.Thread(target=member, args=("MBR%d" % n, server.server_address, args.orders), daemon=True)
            for n in range(args.sessions)
        ]
        for client in clients:
            client.start()
        for _ in clients:
            server.handle_request()
        for client in clients:
            client.join(3)
    drop_copy.close()
    context.term()


if __name__ == "__main__":
    main()
