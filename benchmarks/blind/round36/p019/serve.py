import argparse
import asyncio
import logging
import shutil
import threading

import zmq

from relay import metrics, settings
from relay.service import RelayService


def camera(frames):
    """Pretends to be a camera; the last frame is damaged."""
    with zmq.Context() as context, context.socket(zmq.DEALER) as dealer:
        dealer.linger = 0
        dealer.connect(settings.FRONTEND)
        for number in range(frames):
            size = 30_000 if number + 1 < frames else 10_000
            dealer.send(bytes(value % 256 for value in range(size)))
        for _ in range(frames):
            if not dealer.poll(4000):
                logging.error("camera: no answer")
                return
            logging.info("camera: %d bytes", len(dealer.recv()))


async def amain(frames):
    service = RelayService()
    thread = threading.Thread(target=camera, args=(frames,))
    thread.start()
    try:
        await service.run(frames)
    finally:
        service.close()
        thread.join(1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--frames", type=int, default=10)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        asyncio.run(amain(options.frames))
    finally:
        metrics.close()
        shutil.rmtree(settings.RUN_DIR, ignore_errors=True)


if __name__ == "__main__":
    main()
