import argparse
import contextlib
import time

from .encoder import Encoder
from .hub import Hub
from .transport import transport


def main() -> None:
    parser = argparse.ArgumentParser(prog="camstream")
    parser.add_argument("--cameras", nargs="+", default=["front"])
    parser.add_argument("--pictures", type=int, default=10)
    args = parser.parse_args()
    hub = Hub()
    transport.configure(hub.endpoint)
    hub.start()
    with contextlib.ExitStack() as stack:
        for name in args.cameras:
            stack.enter_context(Encoder(name, args.pictures))
    time.sleep(0.2)
    transport.close()
    hub.stop()
    for topic, count in sorted(hub.received.items()):
        print(f"{topic}: {count}")


if __name__ == "__main__":
    main()
