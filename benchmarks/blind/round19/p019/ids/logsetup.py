from __future__ import annotations

import logging
import logging.config
from typing import Any

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(levelname)s %(name)s %(message)s"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "level": "ERROR"},
        "siem": {"class": "zmq.log.handlers.PUBHandler", "interface_or_socket": None, "root_topic": "ids"},
    },
    "loggers": {"ids": {"level": "INFO", "handlers": ["console", "siem"], "propagate": False}},
}


def configure(siem_url: str) -> None:
    conf = LOGGING | {"handlers": {k: dict(v) for k, v in LOGGING["handlers"].items()}}
    conf["handlers"]["siem"]["interface_or_socket"] = siem_url
    logging.config.dictConfig(conf)
