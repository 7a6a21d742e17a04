"""Logging set-up: records go to the bus and warnings to stderr."""
from __future__ import annotations

import logging
import logging.config
from typing import Any, TypedDict

import zmq
from zmq.log.handlers import PUBHandler


class LogSettings(TypedDict):
    endpoint: str
    level: str


def bus_handler(endpoint: str, root_topic: str) -> logging.Handler:
    sock = zmq.Context.instance().socket(zmq.PUB)
    sock.linger = 200
    sock.connect(endpoint)
    return PUBHandler(sock, root_topic=root_topic)


def build(settings: LogSettings) -> dict[str, Any]:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"plain": {"format": "%(levelname)s %(name)s %(message)s"}},
        "handlers": {
            "bus": {"()": bus_handler, "endpoint": settings["endpoint"], "root_topic": "features"},
            "err": {"class": "logging.StreamHandler", "level": "WARNING", "formatter": "plain"},
        },
        "loggers": {
            "features": {"level": settings["level"], "handlers": ["bus", "err"], "propagate": False},
        },
    }


def configure(settings: LogSettings) -> None:
    logging.config.dictConfig(build(settings))
