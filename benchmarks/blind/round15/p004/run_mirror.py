import logging

import zmq

from mirror import sinks
from mirror.fetch import Package
from mirror.sync import synchronise

INDEX = ["zlib-ng==2.1", "attrs==23.2", "trio==0.24", "rich==13.7"]


def main() -> None:
    logging.basicConfig(level=logging.WARNING)
    back = zmq.Context()
    indexer, auditor = back.socket(zmq.PULL), back.socket(zmq.SUB)
    auditor.subscribe("")
    ports = [s.bind_to_random_port("tcp://127.0.0.1") for s in (indexer, auditor)]
    indexer_url, auditor_url = (f"tcp://127.0.0.1:{p}" for p in ports)
    closers = sinks.attach_all(indexer_url, auditor_url)
    try:
        got = synchronise(Package(*line.split("==")) for line in INDEX)
        print(f"{len(got)} packages mirrored")
    finally:
        for close in closers:
            close()
    told = 0
    while indexer.poll(200):
        told += indexer.recv_json()["topic"] == "package.fetched"
    print(f"indexer was told of {told}")
    back.destroy(linger=0)


if __name__ == "__main__":
    main()
