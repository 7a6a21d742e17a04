import argparse
import json
import multiprocessing
import pathlib
import tempfile

from alarms import evaluate, readings
from annunciators import ACTIVE, Site


def scan(config, count):
    jobs = [(reading, config["routes"]) for reading in readings(count)]
    pool = multiprocessing.Pool(2)
    try:
        return pool.map_async(evaluate, jobs).get(timeout=5)
    finally:
        pool.terminate()
        pool.join()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", type=pathlib.Path, required=True)
    parser.add_argument("--readings", type=int, default=8)
    args = parser.parse_args()
    config = json.loads(args.config.read_text())

    with tempfile.TemporaryDirectory(prefix="panel-") as folder:
        site = Site(folder)
        site.equip(config["annunciators"])
        print("equipped:", ", ".join(sorted(ACTIVE)))
        for tag, actions in scan(config, args.readings):
            print(tag, *(f"{name}={what}" for name, what in actions))
        log = pathlib.Path(folder, "shift.log")
        print("shift log:", len(log.read_text().splitlines()) if log.exists() else 0)
        site.dismantle()


if __name__ == "__main__":
    main()
