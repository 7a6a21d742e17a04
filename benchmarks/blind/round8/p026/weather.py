from __future__ import annotations

import os
import tempfile

import zmq

from pipeline import Reading, consume_in_child
from streams import mapped, messages, where


def report(url: str, lines: list[str]) -> None:
    with zmq.Context() as ctx, ctx.socket(zmq.PUSH) as push:
        push.linger = 1000
        push.connect(url)
        for line in lines:
            push.send_string(line)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"ipc://{folder}/readings"
        readings = mapped(Reading.parse, messages(url, idle_ms=800))
        plausible = where(lambda reading: -60 < reading.celsius < 60, readings)
        pid = consume_in_child(plausible)
        report(url, ["bern=11.5", "genf=14.0", "chur=999", "basel=12.25"])
        os.waitpid(pid, 0)


if __name__ == "__main__":
    main()
