from __future__ import annotations

import logging
import multiprocessing
import tempfile

from calc import CalcServer
from rpc import ConnectionPool, Proxy, RemoteError

log = logging.getLogger("main")


def check_sums(first: Proxy, second: Proxy) -> None:
    for proxy in (second, first):
        try:
            log.info("sum %s", proxy.add(2, 3))
        except RemoteError as error:
            log.warning("%s", error)


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        servers = [CalcServer(f"ipc://{folder}/calc{n}") for n in range(2)]
        for server in servers:
            server.start()
            server.up.wait(2)
        pool = ConnectionPool()
        first, second = (Proxy(pool, server.endpoint) for server in servers)
        log.info("product %s", first.mul(6, 7))
        proc = multiprocessing.Process(target=check_sums, args=(first, second), name="sums")
        proc.start()
        proc.join(1.5)
        if proc.is_alive():
            log.error("%s hangs", proc.name)
            proc.kill()
            proc.join()


if __name__ == "__main__":
    main()
