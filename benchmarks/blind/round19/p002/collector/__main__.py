from __future__ import annotations

import logging
from concurrent.futures import ProcessPoolExecutor, TimeoutError, as_completed

import zmq

from . import emitter, plugins
from .settings import Settings

log = logging.getLogger("collector")


def drain(sink: zmq.Socket, wait_ms: int = 200) -> int:
    count = 0
    while sink.poll(wait_ms):
        sink.recv()
        count += 1
    return count


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    settings = Settings.load()
    sink = zmq.Context.instance().socket(zmq.PULL)
    sink.bind(settings.endpoint)

    out = emitter.configure(settings)
    out.point("collector.up", 1.0)

    with ProcessPoolExecutor(max_workers=settings.workers) as pool:
        for _ in range(settings.rounds):
            jobs = [pool.submit(plugins.sample, name) for name in plugins.REGISTRY]
            try:
                for job in as_completed(jobs, timeout=4):
                    name, value = job.result()
                    out.point(name, value)
            except TimeoutError:
                log.error("sampling round overran")
    log.info("aggregator got %d points", drain(sink))
    out.channel.close()
    sink.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
