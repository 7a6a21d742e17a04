"""The big score board above the arcade machines."""
from collections import defaultdict

import zmq


class ScoreBoard:
    def __init__(self, url, context=None):
        self.context = context or zmq.Context.instance()
        self.out = self.context.socket(zmq.PUB)
        self.out.bind(url)
        self.totals = defaultdict(int)

    def post(self, player, points):
        self.totals[player] += points
        self.out.send_string("%s %d" % (player, self.totals[player]))

    def headline(self, text):
        self.out.send_string("* " + text)

    def leader(self):
        if not self.totals:
            return None
        return max(self.totals, key=self.totals.get)

    def close(self):
        self.out.close(linger=200)
