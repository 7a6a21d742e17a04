"""Electronic poll book: a few terminals at the door check voters in against one ledger."""
import argparse
import logging
import threading

import turnout_feed
from ledger import AlreadyVoted, LedgerManager

log = logging.getLogger("pollbook")


class Terminal(threading.Thread):
    def __init__(self, name, ledger, numbers):
        super().__init__(name=name, daemon=True)
        self.ledger = ledger
        self.numbers = numbers

    def run(self):
        for number in self.numbers:
            try:
                who = self.ledger.check_in(number, self.name)
            except AlreadyVoted as err:
                log.warning("refused: %s", err)
            except (KeyError, EOFError, ConnectionError) as err:
                log.error("%s: %r", number, err)
            else:
                log.info("%d %s gets a ballot", number, who)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--place", default="Turnhalle Oststadt")
    parser.add_argument("--voters", type=int, default=5)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(threadName)s %(message)s")

    turnout_feed.open_feed()
    turnout_feed.tell(options.place, 0, 0)
    with LedgerManager() as manager:
        ledger = manager.Ledger(options.place)
        numbers = [1001 + i for i in range(options.voters)]
        terminals = [
            Terminal("door-left", ledger, numbers[::2]),
            Terminal("door-right", ledger, numbers[1::2] + numbers[:1]),
        ]
        for terminal in terminals:
            terminal.start()
        for terminal in terminals:
            terminal.join(3)
        if not any(terminal.is_alive() for terminal in terminals):
            log.info("%d voters in the ledger", len(ledger.voted()))
    turnout_feed.close_feed()


if __name__ == "__main__":
    main()
