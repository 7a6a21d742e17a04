"""Keeps the score. Has its own process because the ranking is slow on the Pi."""
import time
from collections import Counter
from multiprocessing import Pipe, Process


def rank(points):
    time.sleep(0.01)
    return [team for team, _ in sorted(points.items(), key=lambda item: (-item[1], item[0]))]


def keep_score(conn):
    points = Counter()
    while conn.poll(3):
        team = conn.recv()
        if team is None:
            break
        points[team] += 1
        conn.send(rank(points))
    conn.close()


class ScoreKeeper:
    def __init__(self):
        self.conn, theirs = Pipe()
        self.process = Process(target=keep_score, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()
        self.ranking = []

    def add(self, team):
        self.conn.send(team)
        if self.conn.poll(1):
            self.ranking = self.conn.recv()

    def stop(self):
        self.conn.send(None)
        self.process.join(2)
        if self.process.is_alive():
            self.process.kill()
