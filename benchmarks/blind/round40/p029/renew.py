#!/usr/bin/env python3
import argparse
import logging
import tempfile
import time

import zmq

from acme.notify import Announcer
from acme.service import Renewer
from acme.store import Store


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--domains", type=lambda text: text.split(","), default=["www.example"])
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    with tempfile.TemporaryDirectory() as state:
        endpoint = f"ipc://{state}/certs"
        with Announcer(endpoint) as announcer, zmq.Context() as ctx, ctx.socket(zmq.SUB) as web_server:
            web_server.subscribe("")
            web_server.connect(endpoint)
            time.sleep(0.2)
            renewer = Renewer(Store(state), announcer)
            renewer.install_handlers()
            renewed = [domain for domain in args.domains * 2 if renewer.renew(domain)]
            while web_server.poll(150):
                what, domain = web_server.recv_multipart()
                print(what.decode(), domain.decode())
    logging.info("renewed: %s", ", ".join(renewed))


if __name__ == "__main__":
    main()
