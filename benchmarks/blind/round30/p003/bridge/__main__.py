"""Bench controller: starts the instruments named in the configuration and gathers their plates."""
import configparser
import json
import logging
import sys
import time
from collections import defaultdict

import zmq

from .drivers import REGISTRY

CONFIG = """
[bench]
seconds = 2.5

[instrument:a]
model = ABS96
serial = 10442
cycles = 3

[instrument:b]
model = FLX2
serial = 20817
cycles = 2
"""

log = logging.getLogger("bridge")


def build(config: configparser.ConfigParser, endpoint: str) -> list:
    made = []
    for section in config.sections():
        if section.startswith("instrument:"):
            options = config[section]
            driver = REGISTRY[options["model"]]
            made.append(driver(options["serial"], endpoint, cycles=options.getint("cycles")))
    return made


def gather(router: zmq.Socket, seconds: float, expected: int) -> dict[str, list]:
    plates: dict[str, list] = defaultdict(list)
    deadline = time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0 and sum(map(len, plates.values())) < expected:
        if router.poll(int(left * 1000) + 1):
            station, kind, body = router.recv_multipart()
            if kind == b"plate":
                plates[station.decode()].append(json.loads(body))
            else:
                log.info("%s says %s", station.decode(), body.decode())
    return plates


def main() -> int:
    logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(name)s: %(message)s")
    config = configparser.ConfigParser()
    config.read_string(CONFIG)

    context = zmq.Context()
    router = context.socket(zmq.ROUTER)
    port = router.bind_to_random_port("tcp://127.0.0.1")
    instruments = build(config, f"tcp://127.0.0.1:{port}")
    for instrument in instruments:
        instrument.start()

    expected = sum(instrument.cycles for instrument in instruments)
    plates = gather(router, config.getfloat("bench", "seconds"), expected)
    for station, found in sorted(plates.items()):
        log.info("%s delivered %d plates", station, len(found))

    for instrument in instruments:
        instrument.join(1)
        if instrument.is_alive():
            instrument.kill()
    router.close(0)
    context.destroy(0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
