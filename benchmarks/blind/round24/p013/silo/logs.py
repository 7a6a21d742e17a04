import logging
import logging.config

import zmq
from zmq.log.handlers import PUBHandler


def control_room(port_range: tuple[int, int] = (42000, 48000)) -> PUBHandler:
    socket = zmq.Context.instance().socket(zmq.PUB)
    socket.linger = 100
    socket.bind_to_random_port("tcp://127.0.0.1", *port_range)
    handler = PUBHandler(socket)
    handler.root_topic = "silo"
    return handler


CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"short": {"format": "%(levelname).1s %(name)s %(message)s"}},
    "handlers": {
        "room": {"()": control_room, "level": "INFO"},
        "console": {"class": "logging.StreamHandler", "formatter": "short"},
    },
    "loggers": {
        "silo": {"handlers": ["console"], "level": "INFO"},
        "silo.stock": {"handlers": ["room"], "level": "INFO"},
    },
}


def setup() -> None:
    logging.config.dictConfig(CONFIG)
