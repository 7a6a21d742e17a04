import json
import logging
import multiprocessing
import sys

import zmq

from .alerts import AlertLogging
from .station import watch


def main(path: str) -> int:
    with open(path) as fh:
        conf = json.load(fh)
    context = zmq.Context()
    with AlertLogging(context) as alerting:
        logging.getLogger("soundmon").warning("alerts on port %d", alerting.port)
        stations = [
            multiprocessing.Process(
                target=watch,
                name=st["id"],
                args=(st, conf["blocks"], conf["alarm_db"], alerting.queue),
            )
            for st in conf["stations"]
        ]
        for proc in stations:
            proc.start()
        alerting.listen()
        for proc in stations:
            proc.join(4)
            if proc.is_alive():
                proc.kill()
                logging.getLogger("soundmon").error("%s killed", proc.name)
    print(alerting.handler.sent, "alerts published")
    context.term()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
