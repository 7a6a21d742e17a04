"""relayd: forwards readings from the field bus to the collectors."""
import argparse
import logging
import os
import tempfile

from relayd.daemon import daemonize
from relayd.relay import Relay


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--foreground", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        # Bind before we detach, so that a taken address is reported on the terminal.
        relay = Relay(f"ipc://{folder}/bus", f"ipc://{folder}/out")
        relay.check()
        if not args.foreground and not daemonize(os.path.join(folder, "relayd.pid")):
            relay.wait_started(folder)
            relay.close()
            return
        relay.announce()
        relay.serve(args.rounds)
        os._exit(0)


if __name__ == "__main__":
    main()
