import argparse
import logging
import tempfile
import threading

import zmq

from . import mdp
from .broker import MajorDomoBroker


def echo(text):
    return text


def upper(text):
    return text.upper()


def client(endpoint, count):
    """Fires `count` requests, alternating between the services."""
    with zmq.Context() as ctx, ctx.socket(zmq.DEALER) as socket:
        socket.linger = 0
        socket.connect(endpoint)
        for number in range(count):
            service = (b"echo", b"upper")[number % 2]
            socket.send_multipart([b"", mdp.C_CLIENT, service, b"message %d" % number])
        for _ in range(count):
            if not socket.poll(4000):
                logging.warning("no reply from broker")
                return
            logging.info("reply: %s", socket.recv_multipart()[-1].decode())


def main():
    parser = argparse.ArgumentParser(prog="mdbroker")
    parser.add_argument("--requests", type=int, default=10)
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    logging.basicConfig(level=logging.DEBUG if options.verbose else logging.INFO,
                        format="%(processName)s %(levelname)s %(message)s")
    with tempfile.TemporaryDirectory() as folder:
        endpoint = f"ipc://{folder}/broker"
        broker = MajorDomoBroker(endpoint, f"ipc://{folder}/journal",
                                 {"echo": echo, "upper": upper})
        broker.start_workers()
        thread = threading.Thread(target=client, args=(endpoint, options.requests))
        thread.start()
        try:
            broker.mediate(options.requests)
            thread.join(5)
        finally:
            broker.shutdown()


if __name__ == "__main__":
    main()
