import logging

import zmq

from .pipeline import Pipeline, activate
from .sockets import registry


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    ctx = zmq.Context()
    with ctx.socket(zmq.PULL) as ops:
        port = ops.bind_to_random_port("tcp://127.0.0.1")
        registry.declare("ops", f"tcp://127.0.0.1:{port}")
        registry.get("ops")
        sizes = activate(Pipeline("EHVB")).run(range(8))
        logging.info("sizes: %s", sizes)
        while ops.poll(200):
            topic, _ = ops.recv_multipart()
            logging.info("event %s", topic.decode())
        registry.close()
    ctx.term()


if __name__ == "__main__":
    main()
