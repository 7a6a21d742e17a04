"""Revalue positions with fresh quotes, on a few processes."""
import argparse
import logging
import multiprocessing
import os
import sys
import tempfile

from lazypirate import LazyPirateClient, ServerUnavailable
from quoteserver import QuoteServer
from valuation import init_worker, value_position


def check_version(client):
    major, minor = client.request("version")
    if major != 2:
        raise SystemExit(f"quote server speaks {major}.{minor}, need 2.x")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("symbols", nargs="+")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--quiet", action="store_true")
    options = parser.parse_args()
    level = logging.ERROR if options.quiet else logging.WARNING
    logging.basicConfig(level=level, format="[%(process)d] %(name)s: %(message)s")

    with tempfile.TemporaryDirectory() as folder:
        endpoint = "ipc://" + os.path.join(folder, "quotes")
        server = QuoteServer(endpoint)
        server.start()
        server.ready.wait(2)
        try:
            client = LazyPirateClient(endpoint)
            check_version(client)
            with multiprocessing.Pool(options.processes, init_worker,
                                      (client, level)) as pool:
                pending = pool.map_async(value_position, options.symbols, chunksize=1)
                for row in pending.get(timeout=7):
                    print("{:8} {!s:>8} {!s:>22} {!s:>22}".format(*row))
            client.disconnect()
        except (ServerUnavailable, multiprocessing.TimeoutError) as problem:
            print("revaluation stopped:", repr(problem), file=sys.stderr)
        finally:
            server.stop()


if __name__ == "__main__":
    main()
