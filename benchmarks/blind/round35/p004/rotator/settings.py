import logging.config


def configure(url: str, verbose: bool) -> None:
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"short": {"format": "%(process)d %(name)s %(levelname)s %(message)s"}},
            "handlers": {
                "bus": {
                    "class": "rotator.bushandler.BusHandler",
                    "url": url,
                    "topic": "rotation",
                    "formatter": "short",
                }
            },
            "loggers": {
                "rotator": {"level": "DEBUG" if verbose else "INFO", "handlers": ["bus"]},
            },
        }
    )
