from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
import tempfile
from pathlib import Path

from .bot import Bot
from .hub import Hub
from .supervisor import Supervisor


def main() -> int:
    parser = argparse.ArgumentParser(prog="bots")
    parser.add_argument("--config", type=Path, required=True)
    config = json.loads(parser.parse_args().config.read_text())
    logging.basicConfig(level=logging.INFO, format="[%(process)d] %(name)s: %(message)s")

    directory = Path(tempfile.mkdtemp(prefix="bots-"))
    hub = Hub(directory)
    hub.announce("supervisor", "starting")
    number = Supervisor(config["workers"], patience=4).fork()

    bot = Bot(hub, number, config["commands"])
    answered = asyncio.run(bot.serve(config["lifetime"]))
    logging.info("%s gave %d answers", bot.nick, answered)
    return 0


if __name__ == "__main__":
    sys.exit(main())
