#!/usr/bin/env python
import argparse
import logging
import random
import socket
import sys
import threading

import zmq

from feed import Feed
from server import ForkingIntake


def gateway_session(address, serial, lines):
    """What a gateway does: one connection, a few readings, BYE."""
    rng = random.Random(serial)
    acks = 0
    with socket.create_connection(address, timeout=2) as conn:
        stream = conn.makefile("rw", newline="\r\n")
        for n in range(lines):
            unit = "kWh" if n % 3 else "pcs"
            stream.write("%s;1.8.%d;%.2f;%s\r\n" % (serial, n, rng.uniform(10, 900), unit))
            stream.flush()
            acks += stream.readline().strip() == "ACK"
        stream.write("BYE\r\n")
        stream.flush()
        stream.readline()
    return acks


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gateways", type=int, default=2)
    parser.add_argument("--lines", type=int, default=4)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    context = zmq.Context()
    feed = Feed(context, "billing")
    server = ForkingIntake(("127.0.0.1", 0), feed)
    loop = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    loop.start()
    try:
        for number in range(args.gateways):
            try:
                acks = gateway_session(server.server_address, "GW%03d" % number, args.lines)
            except OSError as exc:
                logging.warning("gateway %d: %s", number, exc)
            else:
                logging.info("gateway %d: %d accepted", number, acks)
        feed.heartbeat()
    finally:
        server.shutdown()
        loop.join()
        server.server_close()
        feed.close()
        context.term()
    return 0


if __name__ == "__main__":
    sys.exit(main())
