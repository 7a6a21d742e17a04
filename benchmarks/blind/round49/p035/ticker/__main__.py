import argparse
import asyncio
import tempfile

from .newsroom import Newsroom
from .render import STYLES
from .wire import WireService


def main():
    parser = argparse.ArgumentParser(prog="ticker")
    parser.add_argument("--style", choices=STYLES, default="crawl")
    parser.add_argument("--limit", type=float, default=7.0)
    args = parser.parse_args()
    asyncio.set_event_loop(asyncio.new_event_loop())
    with tempfile.TemporaryDirectory(prefix="ticker-") as folder:
        room = Newsroom(f"ipc://{folder}/room", args.style)
        wire = WireService(room.context, room.endpoint)
        wire.start()
        room.run(args.limit)
        wire.join(1)
        room.close()
    print("on air:", room.on_air)


if __name__ == "__main__":
    main()
