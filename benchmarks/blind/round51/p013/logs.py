from __future__ import annotations

import sys

from loguru import logger

from sinks import ShippingSink

CONSOLE = {"sink": sys.stderr, "format": "{process} {level:<7} {extra[role]} {message}", "level": "INFO"}


def setup_main(hub: str) -> ShippingSink:
    shipper = ShippingSink(hub, "main")
    logger.configure(
        handlers=[CONSOLE, {"sink": shipper, "serialize": True, "level": "DEBUG"}],
        extra={"role": "main"},
    )
    return shipper


def setup_worker(hub: str, feed: str) -> ShippingSink:
    shipper = ShippingSink(hub, "worker")
    logger.configure(
        handlers=[CONSOLE, {"sink": shipper, "serialize": True, "level": "DEBUG"}],
        extra={"role": feed},
    )
    return shipper
