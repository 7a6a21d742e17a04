from __future__ import annotations

import argparse
import json
import logging
import tempfile
from collections import Counter
from pathlib import Path

import zmq

from .config import BridgeConfig, load
from .poller import StationPoller
from .uplink import Uplink

log = logging.getLogger("plcbridge")


def drain(historian: zmq.Socket, counts: Counter, patience_ms: int) -> None:
    while historian.poll(patience_ms):
        station, body = historian.recv_multipart()
        counts[station.decode()] += len(json.loads(body)["values"])


def bridge(config: BridgeConfig, endpoint: str) -> Counter:
    counts: Counter = Counter()
    with zmq.Context() as context, context.socket(zmq.PULL) as historian:
        historian.linger = 0
        historian.bind(endpoint)
        uplink = Uplink(endpoint, config.site)
        uplink.report("bridge", {"stations": float(len(config.stations))})
        drain(historian, counts, 300)

        pollers = [StationPoller(s, uplink, config.cycles, config.period) for s in config.stations]
        for poller in pollers:
            poller.start()
        drain(historian, counts, 500)
        for poller in pollers:
            poller.join(3)
            if poller.is_alive():
                log.warning("%s does not end, killed", poller.name)
                poller.kill()
                poller.join()
        uplink.report("bridge", {"stations": 0.0})
        drain(historian, counts, 200)
        uplink.close()
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(prog="plcbridge")
    parser.add_argument("--config", type=Path, required=True)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(processName)s %(message)s")
    config = load(args.config)
    with tempfile.TemporaryDirectory(prefix="plcbridge-") as folder:
        counts = bridge(config, f"ipc://{folder}/historian")
    for station, samples in sorted(counts.items()):
        log.info("historian has %d samples of %s", samples, station)


if __name__ == "__main__":
    main()
