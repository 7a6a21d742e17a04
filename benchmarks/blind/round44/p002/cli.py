#!/usr/bin/env python
import argparse
import logging
import multiprocessing
import sys
import tempfile

from zonecheck import metrics
from zonecheck.aggregator import Aggregator
from zonecheck.audit import audit

TEMPLATE = """\
@ 3600 IN SOA ns1 hostmaster 2024010101 7200 900 1209600 300
@ 3600 IN NS ns1
ns1 3600 IN A 192.0.2.%d
www %d IN A 192.0.2.80
%s
"""


def zones(count):
    for n in range(count):
        extra = "www IN CNAME ns1" if n % 4 == 0 else "mail IN MX 10 mx1"
        if n % 7 == 6:
            extra = "mail MX10 mx1"
        yield "cust%02d.example." % n, TEMPLATE % (n, 30 if n % 5 == 0 else 600, extra)


def main():
    parser = argparse.ArgumentParser(description="audit customer zones")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--zones", type=int, default=14)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")

    with tempfile.TemporaryDirectory() as tmp:
        aggregator = Aggregator("ipc://%s/metrics" % tmp)
        aggregator.start()
        aggregator.ready.wait(2)
        metrics.configure(aggregator.endpoint)
        metrics.incr("run.started")

        pool = multiprocessing.Pool(args.workers)
        try:
            results = pool.map_async(audit, list(zones(args.zones)), chunksize=4).get(timeout=5)
        except multiprocessing.TimeoutError:
            logging.error("audit did not finish")
            results = []
        finally:
            pool.terminate()
            pool.join()
        for origin, findings in results:
            for finding in findings:
                logging.info("%-20s %s", origin, finding)

        metrics.incr("run.finished")
        metrics.shutdown()
        aggregator.halt()
        for name, total in sorted(aggregator.totals.items()):
            logging.info("%-20s %d", name, total)
    return 0


if __name__ == "__main__":
    sys.exit(main())
