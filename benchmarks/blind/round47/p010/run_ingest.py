import logging
import multiprocessing
import tempfile

import click

from ingest.server import StoreServer
from ingest.worker import IngestWorker


@click.command()
@click.option("--batches", default=2, type=click.IntRange(1, 20))
@click.option("--table", default="meters")
def main(batches: int, table: str) -> None:
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        server = StoreServer(f"ipc://{folder}/store")
        server.start()
        server.bound.wait(2)
        inbox: multiprocessing.Queue = multiprocessing.Queue()
        worker = IngestWorker(inbox, server.url, table)
        worker.start()
        for n in range(batches):
            inbox.put(f"Meter, Value\nm{n}, {n * 1.5}\nm{n}b, 2\n")
        inbox.put(None)
        worker.join(3)
        if worker.is_alive():
            worker.kill()
            worker.join()
        worker.client.shutdown()
        server.halt.set()
        server.join(2)
        click.echo(f"rows stored: {dict(server.rows)}")


if __name__ == "__main__":
    main()
