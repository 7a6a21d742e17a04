from __future__ import annotations

import logging
import logging.config
import logging.handlers
from multiprocessing import Queue
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


def relay(records: Queue) -> logging.handlers.QueueListener:
    """Feeds records queued by analysers to the handlers of the main logger."""
    return logging.handlers.QueueListener(records, *logging.getLogger("ids").handlers, respect_handler_level=True)


def use_queue(records: Queue) -> None:
    logging.getLogger("ids").handlers[:] = [logging.handlers.QueueHandler(records)]
