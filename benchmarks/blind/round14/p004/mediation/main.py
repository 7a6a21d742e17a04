"""CDR mediation: forwards call detail records to carriers from a set of forked workers."""
from __future__ import annotations

import logging
import multiprocessing as mp
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from queue import Empty

import zmq

from carriers import CarrierLinks
from cdr import RAW, Cdr, Mediator

log = logging.getLogger("mediation")
mpf = mp.get_context("fork")


@contextmanager
def carrier_stubs(names: list[str]) -> Iterator[dict[str, int]]:
    with ExitStack() as stack:
        context = stack.enter_context(zmq.Context())
        ports = {}
        for name in names:
            sink = stack.enter_context(context.socket(zmq.PULL))
            ports[name] = sink.bind_to_random_port("tcp://127.0.0.1")
        yield ports


def drain(work: "mp.Queue[Cdr | None]", done: "mp.Queue[bool]", mediator: Mediator) -> None:
    for cdr in iter(work.get, None):
        done.put(mediator.forward(cdr))
    if refused := mediator.links.hang_up():
        log.error("could not hang up on %s", refused)


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with carrier_stubs(["voda", "tele2"]) as ports:
        mediator = Mediator(CarrierLinks(ports))
        mediator.greet("voda")
        work, done = mpf.Queue(), mpf.Queue()
        worker = mpf.Process(target=drain, args=(work, done, mediator), daemon=True)
        worker.start()
        records = Cdr.parse(RAW)
        for item in (*records, None):
            work.put(item)
        try:
            outcome = [done.get(timeout=1.5) for _ in records]
            log.info("forwarded %d of %d", sum(outcome), len(outcome))
        except Empty:
            log.warning("worker is late")
        worker.join(1)
        if worker.is_alive():
            worker.kill()


if __name__ == "__main__":
    main()
