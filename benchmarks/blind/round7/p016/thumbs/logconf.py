import logging
import logging.config

CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"brief": {"format": "%(levelname)s %(name)s %(message)s"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "brief", "level": "WARNING"},
        "collector": {
            "class": "thumbs.handlers.CollectorHandler",
            "endpoint": "tcp://127.0.0.1:1",
            "formatter": "brief",
            "level": "INFO",
        },
    },
    "loggers": {"thumbs": {"level": "INFO", "handlers": ["console", "collector"]}},
}


def setup_logging() -> None:
    logging.config.dictConfig(CONFIG)
    logging.getLogger("thumbs").info("logging is up")


def teardown_logging() -> None:
    logger = logging.getLogger("thumbs")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
