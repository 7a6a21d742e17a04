import argparse
import logging
import random
import tempfile
from pathlib import Path

import zmq

from .chunks import plan
from .packer import packed_pieces
from .progress import Progress, ProgressDisplay
from .receiver import Receiver


def send_file(path: Path, chunk: int, port: int, context: zmq.Context,
              progress: Progress, display: ProgressDisplay) -> int:
    dealer = context.socket(zmq.DEALER)
    dealer.linger = 500
    dealer.connect(f"tcp://127.0.0.1:{port}")
    pieces = plan(path.stat().st_size, chunk)
    progress.step("planned", len(pieces))
    acknowledged = 0
    for packed in packed_pieces(path, pieces, progress, workers=2):
        dealer.send_multipart([b"piece", str(packed.index).encode(),
                               packed.digest.encode(), packed.data])
        if dealer.poll(1000):
            dealer.recv_multipart()
            acknowledged += 1
        display.drain()
    dealer.send(b"end")
    dealer.close()
    return acknowledged


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    parser = argparse.ArgumentParser(prog="ftx")
    parser.add_argument("--size", type=int, default=200_000)
    parser.add_argument("--chunk", type=int, default=50_000)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as tmp, zmq.Context() as context:
        source = Path(tmp) / "payload.bin"
        source.write_bytes(random.Random(1).randbytes(args.size // 2) + bytes(args.size // 2))
        receiver = Receiver(context)
        receiver.start()
        display = ProgressDisplay(context)
        progress = Progress(display.url)
        try:
            count = send_file(source, args.chunk, receiver.port, context, progress, display)
            receiver.join(3)
            display.drain(200)
            same = receiver.content == source.read_bytes()
            print(f"{count} pieces, identical: {same}, progress {display.totals}")
        finally:
            progress.close()
            display.close()


if __name__ == "__main__":
    main()
