import argparse
import logging
import tempfile

import zmq

from tilefarm.platform import FarmConfig, messaging
from tilefarm.workers import WorkerFactory

log = logging.getLogger("render")


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--zoom", type=int, default=1)
    zoom = arguments.parse_args().zoom
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

    with tempfile.TemporaryDirectory() as folder:
        config = FarmConfig(results=f"ipc://{folder}/results")
        sink = messaging.context.socket(zmq.PULL)
        sink.bind(config.results)
        messaging.report(config.results, "begin", zoom=zoom)

        tiles = [(zoom, x, y) for x in range(2 ** zoom) for y in range(2 ** zoom)]
        workers = WorkerFactory(config).create_all(tiles)
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join(4)
            if worker.is_alive():
                worker.kill()

        kinds: dict[str, int] = {}
        while sink.poll(200):
            kind = sink.recv_json()["kind"]
            kinds[kind] = kinds.get(kind, 0) + 1
        log.info("%s of %d tiles", kinds, len(tiles))
        sink.close()
        messaging.close()


if __name__ == "__main__":
    main()
