"""Intrusion sensor: a process per rule set listens to the flow feed and raises alerts."""
from __future__ import annotations

import json
import os
import time

from feed import FlowFeed
from rules import RuleSet, load_rules
from sensor import Sensor

ROOT = os.path.dirname(os.path.abspath(__file__))


def main() -> None:
    with FlowFeed() as feed, open(os.path.join(ROOT, "rules.json")) as fh:
        sensors = [Sensor(rules, feed.endpoint, budget=1.5) for rules in load_rules(json.load(fh))]
        for sensor in sensors:
            sensor.start()
        stop = time.monotonic() + 2.0
        while time.monotonic() < stop and any(s.is_alive() for s in sensors):
            feed.replay(RuleSet.SAMPLE)
            time.sleep(0.05)
        for sensor in sensors:
            sensor.join(0.5)
            if sensor.is_alive():
                print(f"{sensor.name}: no answer, stopping it")
                sensor.kill()
                sensor.join()
            else:
                print(f"{sensor.name}: exit {sensor.exitcode}, alerts {sensor.alerts.value}")


if __name__ == "__main__":
    main()
