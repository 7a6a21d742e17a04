import logging
import logging.config
import logging.handlers


def configure_main(endpoint):
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"plain": {"format": "%(asctime)s %(processName)s %(name)s: %(message)s"}},
            "handlers": {
                "console": {"class": "logging.StreamHandler", "formatter": "plain"},
                "warehouse": {"()": "abtest.handlers.ExposureHandler", "endpoint": endpoint},
            },
            "root": {"level": "INFO", "handlers": ["console"]},
            "loggers": {"abtest.exposure": {"level": "INFO", "handlers": ["warehouse"]}},
        }
    )


def configure_worker(records):
    root = logging.getLogger()
    for logger in (root, logging.getLogger("abtest.exposure")):
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
    root.addHandler(logging.handlers.QueueHandler(records))
    root.setLevel(logging.INFO)


class ReplayListener(logging.handlers.QueueListener):
    """Feeds worker records to the handlers configured in the main process."""

    def __init__(self, records):
        super().__init__(records)

    def handle(self, record):
        logging.getLogger(record.name).handle(record)
