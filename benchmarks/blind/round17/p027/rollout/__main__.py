import argparse
from contextlib import closing

from .controller import Controller
from .phases import Host


def main() -> None:
    ap = argparse.ArgumentParser(prog="rollout")
    ap.add_argument("--batches", type=int, default=1)
    args = ap.parse_args()
    fleet = [Host("edge-01"), Host("edge-02"), Host("edge-03"), Host("edge-04")]
    with closing(Controller(fleet, args.batches)) as controller:
        for host, phase in sorted(controller.roll().items()):
            print(host, phase)


if __name__ == "__main__":
    main()
