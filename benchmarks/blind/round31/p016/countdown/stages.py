"""Stage controllers of the terminal count, one process each."""

import logging
import multiprocessing
import time

import zmq

from .services import Services

log = logging.getLogger(__name__)

SEQUENCE = {
    "propellant": [(-9, "top off"), (-6, "pressurise"), (-4, "isolate")],
    "avionics": [(-8, "internal power"), (-5, "flight program"), (-2, "release")],
}


def control(services: Services, stage: str, rate: float) -> None:
    """Work through the steps of one stage and report each to the sequencer."""
    reports = services.zmq_context.socket(zmq.PUSH)
    reports.linger = 300
    reports.sndtimeo = services.timeout_ms
    reports.connect(services.sequencer_url)
    clock = -10
    for mark, action in SEQUENCE[stage]:
        time.sleep((mark - clock) * rate)
        clock = mark
        reports.send_json({"stage": stage, "t": mark, "action": action, **services.tags})
    reports.close()
    time.sleep(0.1)


def run_terminal_count(services: Services, rate: float = 0.03) -> bool:
    fork = multiprocessing.get_context("fork")
    stages = [
        fork.Process(target=control, args=(services, stage, rate), name=stage)
        for stage in SEQUENCE
    ]
    for process in stages:
        process.start()
    for process in stages:
        process.join(4)
        if process.is_alive():
            log.error("%s hangs, killing it", process.name)
            process.kill()
            process.join()
    return all(process.exitcode == 0 for process in stages)
