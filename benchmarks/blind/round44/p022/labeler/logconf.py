from __future__ import annotations

import logging
import os
import sys

import structlog

from .shipping import ShipToConcentrator


def add_pid(logger: object, method: str, event_dict: dict) -> dict:
    event_dict["pid"] = os.getpid()
    return event_dict


def configure(url: str, level: int = logging.INFO) -> ShipToConcentrator:
    shipper = ShipToConcentrator(url)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            add_pid,
            shipper,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.LogfmtRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    return shipper
