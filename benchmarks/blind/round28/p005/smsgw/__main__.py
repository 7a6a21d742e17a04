import argparse
import logging
import socket
from concurrent.futures import ThreadPoolExecutor

from .channels import channels
from .collector import StatsCollector
from .meter import Meter
from .server import Server


def submit(address, number: int) -> str:
    try:
        with socket.create_connection(address, timeout=1.5) as conn:
            conn.sendall(f"SUBMIT +4917055500{number:02d} {'hello ' * number}\n".encode())
            return conn.makefile(encoding="utf-8").readline().strip()
    except OSError as exc:
        return f"ERR {exc}"


def main() -> None:
    cli = argparse.ArgumentParser("smsgw")
    cli.add_argument("--workers", type=int, default=2)
    cli.add_argument("--messages", type=int, default=10)
    opts = cli.parse_args()
    logging.basicConfig(level=logging.INFO)

    collector = StatsCollector()
    channels.route("stats", collector.address)
    meter = Meter(channels, "smsgw")
    server = Server(meter, opts.workers)
    server.start()
    collector.start()
    with ThreadPoolExecutor(4) as clients:
        replies = list(clients.map(lambda n: submit(server.address, n), range(opts.messages)))
    server.wait()
    channels.close()
    totals = collector.finish()
    accepted = sum(reply.startswith("OK") for reply in replies)
    logging.info("accepted %d of %d; stats %s", accepted, len(replies), dict(totals))


if __name__ == "__main__":
    main()
