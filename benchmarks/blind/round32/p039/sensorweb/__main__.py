import argparse
import logging
import shutil

import zmq

from . import runtime, stations, uplink

log = logging.getLogger("sensorweb")


def area_list(text):
    names = text.split(",")
    unknown = set(names) - set(stations.AREAS)
    if unknown:
        raise argparse.ArgumentTypeError(f"unknown: {sorted(unknown)}")
    return names


def main():
    parser = argparse.ArgumentParser(prog="sensorweb")
    parser.add_argument("--areas", type=area_list, default=list(stations.AREAS))
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="[%(process)d] %(message)s")

    collector = runtime.context().socket(zmq.PULL)
    collector.bind(uplink.endpoint())
    uplink.deliver("system", {"areas": options.areas})

    pids = [stations.start_sampler(area) for area in options.areas]
    documents = 0
    while collector.poll(600):
        document = collector.recv_json(zmq.NOBLOCK)
        documents += 1
        log.debug("%s", document)
    stations.reap(pids, seconds=2)
    log.info("%d documents collected", documents)

    uplink.hang_up()
    collector.close(0)
    runtime.context().term()
    shutil.rmtree(runtime.run_dir(), ignore_errors=True)


if __name__ == "__main__":
    main()
