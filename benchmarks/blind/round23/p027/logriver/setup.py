"""`configure(address)`: the usual dictConfig."""
from __future__ import annotations

import logging.config
from typing import Any

TEMPLATE: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(name)s: %(message)s"}},
}


def configure(address: str, level: str = "INFO") -> None:
    river = {"()": "logriver.handler.RiverHandler", "address": address, "formatter": "plain"}
    logging.config.dictConfig(
        TEMPLATE | {"handlers": {"river": river}, "root": {"level": level, "handlers": ["river"]}}
    )
