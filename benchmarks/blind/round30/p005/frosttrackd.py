"""frosttrackd: polls the RFID portals of the freezers and announces moved boxes."""
import argparse
import logging
import os
import shutil
import signal
import tempfile
import time

import zmq

from daemonise import detach
from inventory import Inventory, Sighting

log = logging.getLogger("frosttrackd")


class Portals:
    """Stand-in for the serial RFID readers."""

    def __init__(self, freezers: int = 3, boxes: int = 9) -> None:
        self.freezers, self.boxes = freezers, boxes

    def scan(self, number: int) -> list[Sighting]:
        return [
            Sighting(f"BX{box:04d}", f"F{(box + (number if box % 4 == 0 else 0)) % self.freezers}", box % 5)
            for box in range(self.boxes)
        ]


class Tracker:
    def __init__(self, endpoint: str, portals: Portals) -> None:
        self.portals = portals
        self.running = True
        self.context = zmq.Context()
        self.bus = self.context.socket(zmq.PUB)
        self.bus.setsockopt(zmq.LINGER, 200)
        self.bus.bind(endpoint)

    def stop(self, *_signal) -> None:
        self.running = False

    def serve(self, inventory: Inventory, scans: int, pause: float) -> int:
        announced = 0
        for number in range(scans):
            if not self.running:
                break
            for box, origin in inventory.update(number, self.portals.scan(number)):
                self.bus.send_json({"box": box.barcode, "from": origin, "to": [box.freezer, box.rack]})
                announced += 1
            time.sleep(pause)
        return announced

    def close(self) -> None:
        self.context.destroy()


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--workdir")
    parser.add_argument("--scans", type=int, default=3)
    parser.add_argument("--pause", type=float, default=0.1)
    parser.add_argument("--wait", action="store_true", help="launcher stays until the daemon is done")
    return parser.parse_args()


def main() -> None:
    args = options()
    workdir = args.workdir or tempfile.mkdtemp(prefix="frosttrack-")
    endpoint = f"ipc://{workdir}/moves"
    detach(workdir, args.wait)
    tracker = Tracker(endpoint, Portals())

    logging.basicConfig(filename=os.path.join(workdir, "frosttrackd.log"), level=logging.INFO)
    signal.signal(signal.SIGTERM, tracker.stop)
    inventory = Inventory(os.path.join(workdir, "inventory.db"))
    try:
        log.info("announced %d moves", tracker.serve(inventory, args.scans, args.pause))
    finally:
        inventory.close()
        tracker.close()
        if not args.workdir:
            shutil.rmtree(workdir, ignore_errors=True)


if __name__ == "__main__":
    main()
