import argparse
import logging
import tempfile

from countdown.ground import GroundSegment
from countdown.preflight import Poll, poll_units
from countdown.services import Services
from countdown.stages import run_terminal_count

log = logging.getLogger("countdown")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--hold-on-warning", action="store_true")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)-7s %(message)s")

    with tempfile.TemporaryDirectory() as directory:
        ground = GroundSegment(directory)
        ground.start()
        services = Services(ground.sequencer_url, ground.health_url, tags={"vehicle": "VL-03"})
        polls = poll_units(services, ["lox_farm", "igniter_gse", "range_radar"])
        for unit, answer in polls.items():
            log.info("%-12s %s", unit, answer.value)
        stop_at = {Poll.NOGO, Poll.WARN} if args.hold_on_warning else {Poll.NOGO}
        if stop_at & set(polls.values()):
            log.warning("HOLD")
        else:
            complete = run_terminal_count(services)
            log.info("terminal count %s", "complete" if complete else "ABORTED")
        ground.stop()
        for report in ground.reports:
            log.info("T%+d %s: %s", report["t"], report["stage"], report["action"])


if __name__ == "__main__":
    main()
