import logging.config
from typing import Optional


def configure(address: str, level: str = "INFO", console: Optional[str] = "WARNING") -> None:
    handlers = {
        "ferry": {
            "class": "logferry.handlers.FerryHandler",
            "address": address,
            "formatter": "plain",
        }
    }
    if console is not None:
        handlers["console"] = {
            "class": "logging.StreamHandler",
            "level": console,
            "formatter": "plain",
        }
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"plain": {"format": "%(message)s"}},
            "handlers": handlers,
            "root": {"level": level, "handlers": list(handlers)},
        }
    )
