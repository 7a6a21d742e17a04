from __future__ import annotations

import logging
import time

from .bus import Bus
from .config import GatewayConfig
from .plugins import Plugin

SCRIPT = """\
#ops !echo hello there
#dev !primes 100
#ops !join #random #ops-night
#dev plain talk
"""


def parse(line: str, prefix: str):
    channel, _, text = line.partition(" ")
    if not text.startswith(prefix):
        return None
    word, _, rest = text[len(prefix):].partition(" ")
    return channel, word, rest


def main() -> int:
    logging.basicConfig(level=logging.INFO)
    cfg = GatewayConfig()
    bus = Bus(cfg)
    time.sleep(0.2)
    plugins = {word: cls(bus) for word, cls in Plugin.registry.items()}
    try:
        for line in SCRIPT.splitlines():
            if (parsed := parse(line, cfg.prefix)) is None:
                continue
            channel, word, rest = parsed
            if plugin := plugins.get(word):
                plugin.dispatch(channel, rest, cfg.job_timeout)
        for channel, text in bus.drain():
            print(f"{channel} <{cfg.nick}> {text}")
    finally:
        bus.shutdown()
    return 0


raise SystemExit(main())
