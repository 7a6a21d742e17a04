#!/usr/bin/env python3
import json
import logging
import os
import tempfile

import zmq

from basins import DEFAULT
from link import AlarmLink
from watcher import Watcher


def main():
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = "ipc://" + os.path.join(tmp, "alarms")
        centre_ctx = zmq.Context()
        centre = centre_ctx.socket(zmq.PULL)
        centre.bind(endpoint)

        link = AlarmLink(endpoint)
        link.raise_alarm("self-test", 0.0, "test")
        if centre.poll(1000):
            logging.info("self-test ok: %s", centre.recv_string())

        watchers = [Watcher(basin, link) for basin in DEFAULT]
        for watcher in watchers:
            watcher.start()
        for watcher in watchers:
            watcher.stop()
        alarms = []
        while centre.poll(200):
            alarms.append(json.loads(centre.recv()))
        logging.info("%d alarms from %s", len(alarms), sorted({a["basin"] for a in alarms}))
        link.shutdown()
        centre.close(0)
        centre_ctx.term()


if __name__ == "__main__":
    main()
