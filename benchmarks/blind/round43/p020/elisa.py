import argparse
import json
from pathlib import Path

import zmq

from stages import Fetch, Fit, Notifier
from washer import Washer


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("elisa.json"))
    parser.add_argument("--plates", type=int, default=4)
    args = parser.parse_args()
    config = json.loads(args.config.read_text())
    widths = {entry["stage"]: entry for entry in config["stages"]}

    context = zmq.Context()
    inbox = context.socket(zmq.PULL)
    inbox.bind(config["notify"])
    washer = Washer(context, config["washer"])
    washer.start()
    notifier = Notifier(context, config["notify"])

    fetch = Fetch(notifier, widths["fetch"]["on"], widths["fetch"]["width"],
                  context=context, url=config["washer"])
    fit = Fit(notifier, widths["fit"]["on"], widths["fit"]["width"])
    try:
        plates = [f"EL-{n:03}" for n in range(args.plates)]
        raw = {plate: fetch.submit(plate) for plate in plates}
        fitted = {plate: fit.submit(plate, future.result(3)) for plate, future in raw.items()}
        for plate, future in fitted.items():
            print(plate, "median", sorted(future.result(5))[8], "pg/ml")
    finally:
        fetch.shutdown()
        fit.shutdown()
        washer.leave()
    states = []
    while inbox.poll(100):
        states.append(inbox.recv_json()["state"])
    print(len(states), "notifications,", states.count("failed"), "failed")
    notifier.close()
    inbox.close()
    context.term()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
