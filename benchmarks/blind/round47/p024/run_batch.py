import argparse
import logging
import multiprocessing
import pathlib
import sys
import tempfile

import zmq

from licd import client
from licd.server import LicenceServer

log = logging.getLogger("batch")


def solve(name: str, size: int, out: pathlib.Path) -> None:
    try:
        with client.licence(name):
            total = sum(i * i for i in range(size))
    except client.LicenceError as exc:
        log.warning("%s skipped: %s", name, exc)
        return
    out.joinpath(name + ".res").write_text(str(total))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seats", type=int, default=1)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    multiprocessing.set_start_method("fork")

    with tempfile.TemporaryDirectory(prefix="licd-") as tmp:
        work = pathlib.Path(tmp)
        url = f"ipc://{work}/licd.sock"
        server_ctx = zmq.Context()
        server = LicenceServer(server_ctx, url, args.seats)
        server.start()
        client.configure(url)
        if not client.checkout("selftest"):
            log.error("licence daemon does not answer")
            return 0
        client.checkin("selftest")

        jobs = [multiprocessing.Process(target=solve, args=(f"mesh{n}", 2000 * n, work), name=f"mesh{n}")
                for n in (1, 2)]
        for job in jobs:
            job.start()
        for job in jobs:
            job.join(3)
            if job.is_alive():
                job.kill()
                job.join()
        log.info("results: %s", sorted(p.name for p in work.glob("*.res")))
        client.disconnect()
        server.stop()
        server_ctx.term()
    return 0


if __name__ == "__main__":
    sys.exit(main())
