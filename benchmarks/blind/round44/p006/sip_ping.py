#!/usr/bin/env python3
import argparse
import logging
import shutil
import tempfile

from siptools.probe import OptionsProbe
from siptools.reporting import Collector
from siptools.uas import EchoUas


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--targets", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    agents = [EchoUas() for _ in range(args.targets - 1)] + [EchoUas(503, "Service Unavailable")]
    for agent in agents:
        agent.start()

    run_dir = tempfile.mkdtemp(prefix="sipping")
    endpoint = "ipc://%s/reports" % run_dir
    collector = Collector(endpoint)
    probes = [OptionsProbe(endpoint, agent.address) for agent in agents]
    for probe in probes:
        probe.launch()
    for probe in probes:
        print(probe.name, "exit", probe.wait(3))
        probe.report("reaped")
        probe.teardown()
    for entry in collector.reports():
        print(sorted(entry.items()))
    collector.close()
    for agent in agents:
        agent.stop()
    shutil.rmtree(run_dir, ignore_errors=True)


if __name__ == "__main__":
    main()
