from __future__ import annotations

import json
import logging
import tempfile
from collections import Counter

import yaml
import zmq

from .service import PulseService

CONFIG = """
targets: [checkout, search, profile]
timeout: 5
"""


def main() -> None:
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    config = yaml.safe_load(CONFIG)
    with tempfile.TemporaryDirectory() as folder:
        endpoint = f"ipc://{folder}/gateway"
        gateway = zmq.Context.instance().socket(zmq.PULL)
        gateway.bind(endpoint)
        service = PulseService(endpoint, config["targets"])
        service.start()
        print("complete:", service.wait(config["timeout"]))
        metrics: Counter[str] = Counter()
        while gateway.poll(300):
            metrics[json.loads(gateway.recv())["metric"]] += 1
        service.stop()
        for target, quantiles in sorted(service.results.items()):
            print(target, quantiles)
        print(dict(metrics))
        gateway.close(linger=0)


if __name__ == "__main__":
    main()
