from __future__ import annotations

import multiprocessing
import tempfile

import zmq

from perthread import client, client_of
from sampler import Sampler


def factorise(url: str, number: int) -> None:
    link = client_of(url)
    factor = 2
    while number > 1:
        if number % factor == 0:
            client().gauge("factor", factor)
            number //= factor
        else:
            factor += 1
    link.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"ipc://{folder}/gauges"
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as sink:
            sink.linger = 0
            sink.bind(url)
            sampler = Sampler(url)
            sampler.start()
            sampler.first.wait(2)
            proc = multiprocessing.Process(target=factorise, args=(url, 360))
            proc.start()
            proc.join(3)
            sampler.stop.set()
            sampler.join(2)
            lines = []
            while sink.poll(150):
                lines.append(sink.recv_string())
        print([line for line in lines if line.startswith("factor")])


if __name__ == "__main__":
    main()
