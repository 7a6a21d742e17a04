from __future__ import annotations

import json
import tempfile

import zmq
from loguru import logger
from rich.console import Console
from rich.table import Table

from .crew import Crew
from .render import Mail
from .shipping import setup_logging


def sample() -> list[Mail]:
    mails = [Mail("invoice.txt", {"name": f"C{n}", "lines": [{"item": "rope", "price": 4.5 * n}]}) for n in range(5)]
    mails += [Mail("reminder.txt", {"name": "Late Ltd", "days": 31}), Mail("reminder.txt", {"name": "Nobody"})]
    return mails


def read_hub(hub: zmq.Socket) -> list[dict]:
    documents = []
    while hub.poll(300):
        documents.append(json.loads(hub.recv_multipart()[1]))
    return documents


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        ctx = zmq.Context()
        hub = ctx.socket(zmq.SUB)
        hub.subscribe(b"log")
        hub.bind(f"ipc://{folder}/hub")
        handler = setup_logging(f"ipc://{folder}/hub")
        hub.poll(200)
        logger.info("post room opens")
        with Crew(2) as crew:
            texts = crew.work(sample())
        logger.complete()
        table = Table("process", "level", "text")
        for document in read_hub(hub):
            table.add_row(document["process"], document["level"], document["text"])
        console = Console(width=90)
        console.print(table)
        console.print(sum(len(batch) for batch in texts.values()), "mails")
        logger.remove(handler)
        hub.close(linger=0)
        ctx.term()


if __name__ == "__main__":
    main()
