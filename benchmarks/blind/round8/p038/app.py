from __future__ import annotations

import argparse
import logging
import tempfile

from prefork import Hooks, PreforkServer
from upstream import Upstream

log = logging.getLogger("app")
hooks = Hooks()
upstream: Upstream


@hooks.on("after_fork")
def fresh_upstream(number: int) -> None:
    upstream.open()
    log.info("upstream opened anew for worker %d", number)


@hooks.on("worker_exit")
def tell(number: int) -> None:
    upstream.hand_in(f"worker {number} ends")


def handle(number: int) -> None:
    for item in range(3):
        upstream.hand_in(f"{number}:{item}")


def main() -> None:
    global upstream
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        upstream = Upstream(f"ipc://{folder}/upstream")
        PreforkServer(handle, hooks, options.workers).run(0.6)


if __name__ == "__main__":
    main()
