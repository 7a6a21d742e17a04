import argparse
import collections
import logging
import tempfile

import zmq

from .events import WmsEvents
from .gateway import ScanGateway
from .scanner import Handheld


def drain(wms):
    kinds = collections.Counter()
    while wms.poll(400):
        kinds[wms.recv_json()["kind"]] += 1
    return kinds


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument("--scanners", type=int, default=2)
    opts = cli.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s: %(message)s")

    with tempfile.TemporaryDirectory() as tmp, zmq.Context() as ctx, ctx.socket(zmq.PULL) as wms:
        wms.linger = 0
        address = f"ipc://{tmp}/wms"
        wms.bind(address)
        with WmsEvents(address, "scangate") as events:
            events.emit("up", scanners=opts.scanners)
            with ScanGateway(events) as gateway:
                gateway.timeout = 2
                handhelds = [
                    Handheld(gateway.server_address[1], f"DOCK{n}", [f"LPN{n:05d}", "LPN?", f"SKU{n:05d}"])
                    for n in range(opts.scanners)
                ]
                for handheld in handhelds:
                    handheld.start()
                    gateway.handle_request()
                for handheld in handhelds:
                    handheld.join(3)
            events.emit("down", served=gateway.served)
            kinds = drain(wms)
    replies = collections.Counter(reply for h in handhelds for reply in h.replies)
    print("replies:", dict(replies))
    print("events:", dict(kinds))


if __name__ == "__main__":
    main()
