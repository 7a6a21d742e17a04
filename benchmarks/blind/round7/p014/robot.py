import argparse
import logging

from robot.launcher import Launcher
from robot.modules import KINDS


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--modules", default="imu:sim")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    launcher = Launcher()
    for item in args.modules.split(","):
        name, kind = item.split(":")
        launcher.launch(KINDS[kind](name, launcher.bus_url, launcher.command_url))
    print(launcher.listen(seconds=0.8), "messages")
    launcher.shutdown()


if __name__ == "__main__":
    main()
