"""The converter program."""
from __future__ import annotations

import os

import click
import zmq


@click.command()
@click.option("--job", required=True)
@click.option("--reports", required=True)
@click.argument("text")
def main(job: str, reports: str, text: str) -> None:
    with zmq.Context() as context, context.socket(zmq.PUSH) as out:
        out.linger = 1000
        out.connect(reports)
        result = " ".join(word.capitalize() for word in text.split())
        out.send_json({"job": job, "state": "done", "pid": os.getpid(), "result": result})


if __name__ == "__main__":
    main()
