import logging
import multiprocessing as mp
import queue
import tempfile

import structlog

from .concentrator import Concentrator
from .poller import Poller

log = structlog.get_logger("meters")


def collect(results, pollers: int, seconds: float) -> list[tuple]:
    found, finished = [], 0
    while finished < pollers:
        try:
            item = results.get(timeout=seconds)
        except queue.Empty:
            break
        if item is None:
            finished += 1
        else:
            found.append(item)
    return found


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as tmp:
        concentrator = Concentrator(f"ipc://{tmp}/c")
        concentrator.start()
        concentrator.ready.wait(2)
        results = mp.Queue()
        pollers = [Poller(concentrator.url, [f"{g}{n}" for n in range(3)], results) for g in "ab"]
        for poller in pollers:
            poller.start()
        for meter, value, unit in sorted(collect(results, len(pollers), 2)):
            log.info("reading", meter=meter, value=value, unit=unit)
        for poller in pollers:
            poller.join(2)
            if poller.is_alive():
                poller.kill()
        concentrator.stopping.set()
        concentrator.join(2)


if __name__ == "__main__":
    main()
