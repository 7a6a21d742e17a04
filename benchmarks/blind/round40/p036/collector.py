#!/usr/bin/env python3
"""Syslog collector: UDP in, ZeroMQ feed out."""
import argparse
import collections
import logging
import os
import socket
import tempfile
import threading
import time

import zmq

from syslogd.feed import Feed
from syslogd.server import SyslogServer

SAMPLES = [
    "<30>gw1 dhcpd[211]: DHCPACK on 10.0.0.7",
    "<38>gw1 sshd[92]: Accepted publickey for ops",
    "no priority here",
    "<132>fw2 ipt: DROP IN=eth0 SRC=192.0.2.9",
]


def appliances(address, count):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
        for n in range(count):
            out.sendto(SAMPLES[n % len(SAMPLES)].encode(), address)
            time.sleep(0.03)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--datagrams", type=int, default=8)
    opts = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    with tempfile.TemporaryDirectory() as state:
        endpoint = "ipc://" + os.path.join(state, "feed.sock")
        context = zmq.Context()
        archive = context.socket(zmq.PULL)
        archive.bind(endpoint)
        feed = Feed(endpoint, os.path.join(state, "spool"))

        server = SyslogServer(("127.0.0.1", 0), feed)
        sender = threading.Thread(target=appliances, args=(server.server_address, opts.datagrams))
        serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
        serving.start()
        sender.start()
        sender.join()
        deadline = time.monotonic() + 2
        while server.received < opts.datagrams and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(0.4)
        server.shutdown()
        serving.join()
        server.block_on_close = False
        server.server_close()
        feed.replay()

        topics = collections.Counter()
        while archive.poll(200):
            topics[archive.recv_multipart()[0].decode()] += 1
        feed.close()
        archive.close()
        context.term()
    for topic, count in topics.most_common():
        print(count, topic)


if __name__ == "__main__":
    main()
