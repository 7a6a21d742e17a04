from __future__ import annotations

import configparser
import logging
import multiprocessing
import sys
import tempfile
import time
from pathlib import Path

import zmq

from .pacer import CampaignPlan, Pacer
from .reporting import Forwarder, QueueReporter, ZmqReporter

log = logging.getLogger("pacing")


def read_plans(ini: configparser.ConfigParser) -> list[CampaignPlan]:
    plans = []
    for section in ini.sections():
        kind, _, name = section.partition(":")
        if kind == "campaign":
            sec = ini[section]
            plans.append(CampaignPlan(name, sec.getfloat("budget"), sec.getfloat("win_rate"), sec["strategy"]))
    return plans


def main(argv: list[str]) -> int:
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    ini = configparser.ConfigParser()
    ini.read(argv[1])
    general = ini["pacing"]
    ticks, seconds = general.getint("ticks"), general.getfloat("tick_seconds")

    workdir = Path(tempfile.mkdtemp(prefix="pacing-"))
    endpoint = f"ipc://{workdir}/dashboard.ipc"
    context = zmq.Context()
    reporter = ZmqReporter(context, endpoint)
    dashboard = context.socket(zmq.SUB)
    dashboard.subscribe(b"")
    dashboard.connect(endpoint)
    time.sleep(0.15)

    plans = read_plans(ini)
    for plan in plans:
        reporter.report(plan.name, 0.0, 1.0)

    outbox = multiprocessing.Queue()
    forwarder = Forwarder(outbox, reporter)
    pacers = [Pacer(plan, QueueReporter(outbox), ticks, seconds) for plan in plans]
    processes = [multiprocessing.Process(target=pacer.run, name=pacer.plan.name) for pacer in pacers]
    for process in processes:
        process.start()
    forwarder.start()
    for process in processes:
        process.join(4)
        if process.is_alive():
            log.error("%s overran", process.name)
            process.kill()
    forwarder.stop()

    last: dict[str, str] = {}
    while dashboard.poll(200):
        name, spent, _ = dashboard.recv_multipart(zmq.NOBLOCK)
        last[name.decode()] = spent.decode()
    log.info("%d reports forwarded, spent %s", forwarder.forwarded, last)
    dashboard.close()
    reporter.close()
    context.term()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
