"""Digests some words in a pool and prints the metrics that arrived."""
import multiprocessing
import os

import zmq

from jobs import digest, metrics

WORDS = "alpha beta gamma delta epsilon zeta".split()


def main() -> None:
    with zmq.Context() as context, context.socket(zmq.PULL) as sink:
        os.environ["GAUGELET_ADDRESS"] = f"tcp://127.0.0.1:{sink.bind_to_random_port('tcp://127.0.0.1')}"
        metrics.incr("boot")
        metrics.flush()
        method = metrics.settings.start_method.value
        with multiprocessing.get_context(method).Pool(2) as pool:
            print(*pool.map_async(digest, WORDS, chunksize=3).get(timeout=6))
        metrics.close()
        arrived = 0
        while sink.poll(200):
            arrived += len(sink.recv_multipart())
        print(arrived, "lines")


if __name__ == "__main__":
    main()
