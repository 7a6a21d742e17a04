import argparse
import configparser
import logging
from pathlib import Path

from .background import detached
from .frames import Callsign
from .relay import Relay, RelayConfig

DEFAULTS = """
[gateway]
call = DL0ABC-10
locator = JO62qm
friends = DK1XY OE3ZZ-7
"""


def read_config(path: Path | None) -> RelayConfig:
    ini = configparser.ConfigParser()
    ini.read_string(DEFAULTS)
    if path is not None:
        ini.read(path)
    section = ini["gateway"]
    return RelayConfig(
        me=Callsign(section["call"]),
        locator=section["locator"],
        friends=tuple(map(Callsign, section["friends"].split())),
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="gateway")
    parser.add_argument("--config", type=Path)
    parser.add_argument("--pidfile", type=Path, default=Path("gateway.pid"))
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")

    config = read_config(args.config)
    logging.info("%s is going to the background", config.me.text)
    with detached(args.pidfile) as pid:
        relay = Relay(config)
        logging.info("on port %d", relay.port)
        sent = relay.run()
        logging.info("%d sent %d beacons", pid, sent)
        relay.shutdown()


if __name__ == "__main__":
    main()
