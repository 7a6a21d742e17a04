import logging
import logging.config
import logging.handlers


def configure(endpoint, verbose=False):
    logging.config.dictConfig({
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "ops": {"format": "%(processName)s %(levelname)s %(name)s %(message)s"},
        },
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "ops", "level": "WARNING"},
            "ship": {"class": "settle.shipping.ShipHandler", "formatter": "ops", "endpoint": endpoint},
        },
        "root": {"level": "DEBUG" if verbose else "INFO", "handlers": ["console", "ship"]},
    })


def listener_for(queue):
    return logging.handlers.QueueListener(queue, *logging.getLogger().handlers, respect_handler_level=True)


def use_queue(queue):
    root = logging.getLogger()
    for handler in root.handlers[:]:
        root.removeHandler(handler)
    root.addHandler(logging.handlers.QueueHandler(queue))
    root.setLevel(logging.INFO)
