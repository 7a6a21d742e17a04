import json
import logging
import os
import sys
import tempfile

from .kernel import Simulator


def main(argv: list[str]) -> int:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    with open(argv[0], encoding="utf-8") as stream:
        scenario = json.load(stream)
    with tempfile.TemporaryDirectory() as work:
        sim = Simulator(scenario, "ipc://" + os.path.join(work, "bus"))
        sim.load()
        tally = sim.execute()
    print(scenario["name"], dict(sorted(tally.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
