import argparse
import logging
import pathlib
import tempfile
import threading

import zmq

from dropbox import DropService


def submit(url: str, count: int) -> None:
    ctx = zmq.Context()
    dealer = ctx.socket(zmq.DEALER)
    dealer.setsockopt(zmq.LINGER, 0)
    dealer.connect(url)
    pending = set()
    for n in range(count):
        name = f"note-{n:02}.txt"
        dealer.send_multipart([b"", b"put", name.encode(), b"lorem ipsum " * (n + 1)])
        pending.add(name)
    poller = zmq.Poller()
    poller.register(dealer, zmq.POLLIN)
    while pending:
        if dealer not in dict(poller.poll(2000)):
            logging.error("no answer for %s", ", ".join(sorted(pending)))
            break
        _, status, name, detail = dealer.recv_multipart()
        pending.discard(name.decode())
        logging.info("%s %s %s", status.decode(), name.decode(), detail.decode())
    dealer.send_multipart([b"", b"stop", b"", b""])
    dealer.close(linger=200)
    ctx.term()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(threadName)s: %(message)s")
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        url = f"ipc://{root}/drop.ipc"
        service = DropService(url, root / "store", threads=args.threads)
        client = threading.Thread(target=submit, args=(url, args.count), name="client")
        client.start()
        try:
            service.run(limit=5)
            client.join(1)
        finally:
            service.close()
        index = (root / "store" / "INDEX").read_text().splitlines()
        logging.info("%d files in the index", len(index))


if __name__ == "__main__":
    main()
