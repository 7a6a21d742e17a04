from __future__ import annotations

import logging
import tempfile
import threading

import click
import zmq

from .model import Digest
from .service import DigestService


class Reader(threading.Thread):
    def __init__(self, endpoint: str) -> None:
        super().__init__(daemon=True)
        self.endpoint = endpoint
        self.stop = threading.Event()
        self.digests: list[Digest] = []

    def run(self) -> None:
        with zmq.Context() as context, context.socket(zmq.SUB) as subscriber:
            subscriber.connect(self.endpoint)
            subscriber.subscribe(b"digest.")
            while not self.stop.is_set():
                if subscriber.poll(100):
                    _, body = subscriber.recv_multipart()
                    self.digests.append(Digest.model_validate_json(body))


@click.command()
@click.option("--rounds", default=2, show_default=True)
@click.option("--feed", "feeds", multiple=True, default=("security", "infra"))
def main(rounds: int, feeds: tuple[str, ...]) -> None:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="digest-") as folder:
        endpoint = f"ipc://{folder}/digest.sock"
        service = DigestService(list(feeds), endpoint)
        reader = Reader(endpoint)
        reader.start()
        try:
            done = service.run(rounds)
        finally:
            reader.stop.set()
            reader.join(2)
            service.close()
    click.echo(f"{done} jobs done, {len(reader.digests)} digests received")


main()
