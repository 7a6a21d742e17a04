from __future__ import annotations

import logging
import multiprocessing
import tempfile

import zmq

from . import desklog
from .press import Edition, PressRun

log = logging.getLogger("gazette.night")

EDITIONS = (Edition("city", 32, 12000), Edition("county", 24, 8000))


def produce(editions) -> list[tuple[str, int, int]]:
    runs = []
    for number, edition in enumerate(editions):
        ours, theirs = multiprocessing.Pipe(duplex=False)
        run = PressRun(edition, theirs, seed=17 + number)
        run.start()
        theirs.close()
        runs.append((run, ours))
    results = []
    for run, conn in runs:
        try:
            if conn.poll(2.5):
                results.append(conn.recv())
        except EOFError:
            log.error("%s ended without a result", run.name)
        run.join(0.5)
        if run.is_alive():
            run.kill()
            run.join()
    return results


def main() -> int:
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = f"ipc://{tmp}/desk"
        ctx = zmq.Context()
        desk = ctx.socket(zmq.PULL)
        desk.bind(endpoint)
        handler = desklog.configure(endpoint)
        log.warning("night shift starts with %d editions", len(EDITIONS))

        for name, printed, spoiled in produce(EDITIONS):
            print(f"{name}: {printed} printed, {spoiled} spoiled")

        lines = 0
        while desk.poll(150):
            desk.recv_multipart(zmq.NOBLOCK)
            lines += 1
        print("lines on the desk:", lines)
        handler.close()
        desk.close(0)
        ctx.term()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
