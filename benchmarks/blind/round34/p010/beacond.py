import argparse
import os
import tempfile

from beaconlib import Agent
from beaconlib.background import Background, Foreground


def main():
    parser = argparse.ArgumentParser(description="heartbeat daemon")
    parser.add_argument("--name", default=os.uname().nodename.split(".")[0])
    parser.add_argument("--beats", type=int, default=5)
    parser.add_argument("-f", "--foreground", action="store_true")
    options = parser.parse_args()

    pidfile = os.path.join(tempfile.gettempdir(), f"beacond-{os.getpid()}.pid")
    agent = Agent(options.name)
    print("heartbeat on port", agent.port, flush=True)
    mode = Foreground() if options.foreground else Background(pidfile)
    agent.run(mode, options.beats)


if __name__ == "__main__":
    main()
