"""Order service: forks a settlement process that reports to the ledger."""
import logging
import os

from orders.ledger import LedgerServer
from orders.session import Session
from orders.settlement import settle

log = logging.getLogger("orders")


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with LedgerServer() as ledger:
        session = Session(ledger.endpoint)
        session.post({"order": 1, "state": "open"})
        log.info("ledger saw %s", ledger.next())
        pid = os.fork()
        if pid == 0:
            try:
                settle(session, [1, 2, 3])
            finally:
                os._exit(0)
        os.waitpid(pid, 0)
        session.post({"order": 1, "state": "closed"})
        log.info("ledger saw %s", ledger.next())
        session.close()


if __name__ == "__main__":
    main()
