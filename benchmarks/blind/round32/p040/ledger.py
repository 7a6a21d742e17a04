"""The ledger of who has voted, shared by the terminals of a polling place."""
import threading
from multiprocessing.managers import BaseManager

import electoral_roll
import turnout_feed


class AlreadyVoted(Exception):
    pass


class Ledger:
    def __init__(self, place):
        self.place = place
        self._roll = electoral_roll.load()
        self._voted = {}
        self._lock = threading.Lock()

    def check_in(self, number, terminal):
        with self._lock:
            if number not in self._roll:
                raise KeyError(number)
            if number in self._voted:
                raise AlreadyVoted(f"{number} at {self._voted[number]}")
            self._voted[number] = terminal
            voted = len(self._voted)
        if voted % 2 == 0:
            turnout_feed.tell(self.place, voted, len(self._roll))
        return self._roll[number]["name"]

    def voted(self):
        with self._lock:
            return dict(self._voted)


class LedgerManager(BaseManager):
    pass


LedgerManager.register("Ledger", Ledger, exposed=("check_in", "voted"))
