import argparse
import ipaddress
import logging
import multiprocessing as mp
import random
import tempfile
from pathlib import Path

import zmq

from ipam import leases, ptr
from ipam.stats import StatsClient

log = logging.getLogger("reconcile")


def fixtures(folder: Path, count: int) -> list[tuple[str, Path, Path]]:
    rng = random.Random(11)
    jobs = []
    for n in range(count):
        net = ipaddress.ip_network(f"10.20.{n}.0/24")
        hosts = rng.sample(list(net.hosts()), 20)
        active = [leases.Lease(h, f"pc{i}", f"02:00:00:00:{n:02x}:{i:02x}") for i, h in enumerate(hosts)]
        lease_file, zone_file = folder / f"{n}.leases", folder / f"{n}.zone"
        lease_file.write_text(leases.render(active))
        known = active[:15]
        zone_file.write_text("".join(f"{l.address.reverse_pointer} PTR {l.hostname}.corp.example.\n" for l in known))
        jobs.append((str(net), lease_file, zone_file))
    return jobs


def apply(changes: ptr.Changes) -> int:
    log.info("%s: +%d -%d", changes.subnet, len(changes.add), len(changes.remove))
    return len(changes.add) + len(changes.remove)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--subnets", type=int, default=4)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--domain", default="corp.example")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    ctx = zmq.Context()
    gateway = ctx.socket(zmq.SUB)
    gateway.subscribe("ipam.")
    port = gateway.bind_to_random_port("tcp://127.0.0.1")
    stats = StatsClient(f"tcp://127.0.0.1:{port}")
    gateway.poll(150)

    with tempfile.TemporaryDirectory() as folder:
        jobs = fixtures(Path(folder), args.subnets)
        pool = mp.get_context("fork").Pool(args.jobs, initializer=ptr.prepare, initargs=(stats, args.domain))
        total = 0
        try:
            results = pool.imap_unordered(ptr.reconcile, jobs)
            for _ in jobs:
                total += apply(results.next(timeout=3))
            stats.count("runs")
        except mp.TimeoutError:
            log.error("gave up waiting for the workers")
        finally:
            pool.terminate()
            pool.join()
    while gateway.poll(200):
        log.info("gateway: %s", gateway.recv_string())
    stats.close()
    gateway.close()
    ctx.term()
    log.info("%d changes", total)


if __name__ == "__main__":
    main()
