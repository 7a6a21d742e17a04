import logging
import multiprocessing
import tempfile
from pathlib import Path

import zmq

from . import Dispatcher, Message, Priority
from .connections import ConnectionFactory
from .strategies import MailStrategy, PagerStrategy, StrategySelector

log = logging.getLogger("notify")


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        context = ConnectionFactory().context()
        gateway = context.socket(zmq.PULL)
        mail, pager = (f"ipc://{Path(folder, name)}" for name in ("mail", "pager"))
        gateway.bind(mail)
        gateway.bind(pager)

        dispatcher = Dispatcher(StrategySelector(MailStrategy(mail), PagerStrategy(pager)))
        dispatcher.dispatch(Message("ops", "dispatcher is up"))
        dispatcher.dispatch(Message("oncall", "dispatcher is up", Priority.URGENT))
        messages = [Message(f"user{n}", "your parcel is on its way", Priority(n % 3)) for n in range(8)]
        try:
            log.info("%d bytes handed over", dispatcher.dispatch_many(messages))
        except multiprocessing.TimeoutError:
            log.error("workers did not answer")

        arrived = 0
        while gateway.poll(300):
            gateway.recv()
            arrived += 1
        log.info("%d notifications arrived", arrived)
        gateway.close(linger=0)
        ConnectionFactory().release()


if __name__ == "__main__":
    main()
