"""Build the quarterly report of each region in a process of its own."""

import argparse
import multiprocessing
import pathlib
import sys
import tempfile
import time

import zmq
from loguru import logger

from figures import REGIONS, Report
from hub import HubSink, LogHub


def parse_args():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quarter", default="2024Q1")
    parser.add_argument("--patience", type=float, default=2.0)
    return parser.parse_args()


def setup_logging(ctx, address):
    logger.remove()
    logger.add(sys.stderr, level="WARNING")
    sink = HubSink(ctx, address)
    logger.add(sink, level="INFO", serialize=True)
    return sink


@logger.catch(reraise=True)
def build(region, quarter, folder):
    report = Report(region, quarter).collect()
    for value in report.outliers():
        logger.info("{} outlier: {}", region.name, value)
    path = pathlib.Path(folder) / f"{region.name}-{quarter}.md"
    path.write_text(report.render())
    logger.info("{} written, {} bytes", path.name, path.stat().st_size)


def build_all(quarter, folder, patience):
    builders = []
    for region in REGIONS:
        builder = multiprocessing.Process(
            target=build, args=(region, quarter, folder), name=f"build-{region.name}"
        )
        builder.start()
        builders.append(builder)
    for builder in builders:
        builder.join(patience)
        if builder.exitcode is None:
            logger.error("{} did not finish", builder.name)
            builder.kill()
            builder.join()


def main():
    args = parse_args()
    ctx = zmq.Context()
    hub = LogHub(ctx)
    sink = setup_logging(ctx, hub.address)
    logger.info("building {} reports for {}", len(REGIONS), args.quarter)
    with tempfile.TemporaryDirectory() as folder:
        build_all(args.quarter, folder, args.patience)
        written = sorted(p.name for p in pathlib.Path(folder).glob("*.md"))
    logger.info("done: {}", written)
    logger.complete()
    logger.remove()
    time.sleep(0.4)
    hub.stop()
    ctx.term()
    print(f"{len(written)} reports, log records: {dict(hub.by_process)}, dropped {sink.dropped}")


if __name__ == "__main__":
    main()
