#!/usr/bin/env python3
"""lbd - least-recently-used load balancer, runs in the background."""
import argparse
import contextlib
import os
import sys
import tempfile

import zmq

from loadbalancer import Balancer, Endpoints
from loadbalancer.background import daemonize, wait_for
from loadbalancer.traffic import Backend, Requester


def check(ctx, endpoints):
    """Fail early, while there still is a terminal to complain to."""
    for url in endpoints:
        with contextlib.closing(ctx.socket(zmq.ROUTER)) as probe:
            try:
                probe.bind(url)
            except zmq.ZMQError as error:
                sys.exit(f"lbd: cannot bind {url}: {error}")


def serve(ctx, endpoints, requests, logfile):
    balancer = Balancer(ctx, endpoints)
    helpers = [Backend(endpoints.backend, f"w{n}") for n in range(2)]
    helpers.append(Requester(endpoints.frontend, requests))
    for helper in helpers:
        helper.start()
    balancer.run(replies=requests, seconds=2.5)
    for helper in helpers:
        helper.stop()
    with open(logfile, "a") as log:
        print(f"lbd[{os.getpid()}]: {balancer.replies} replies", file=log)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=10)
    parser.add_argument("--pidfile", default="auto")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        pidfile = options.pidfile
        if pidfile == "auto":
            pidfile = os.path.join(folder, "lbd.pid")
        logfile = os.path.join(folder, "lbd.log")
        endpoints = Endpoints.in_folder(folder)
        ctx = zmq.Context()
        check(ctx, endpoints)
        done = daemonize(pidfile)
        if done is None:
            serve(ctx, endpoints, options.requests, logfile)
            os._exit(0)
        wait_for(done, pidfile, seconds=6)
        with open(logfile) as log:
            print(log.read().strip())


if __name__ == "__main__":
    main()
