"""Lobby under test: takes joins, tells news."""
import zmq

from .ports import Port


class Lobby:
    joins = Port("in", rcvtimeo=800)
    news = Port("news")
    doorbell = Port("out", sndtimeo=300)

    def __init__(self):
        self.context = zmq.Context()
        self.members = []

    def start(self):
        self.join_port = self.joins.bind_to_random_port("tcp://127.0.0.1")
        self.news_port = self.news.bind_to_random_port("tcp://127.0.0.1")
        self.doorbell.connect(f"tcp://127.0.0.1:{self.join_port}")
        return self

    def ring(self, who):
        self.doorbell.send_string(who)

    def admit(self, expected):
        try:
            while len(self.members) < expected:
                self.members.append(self.joins.recv_string())
                self.news.send_string("joined " + self.members[-1])
        except zmq.Again:
            pass
        return self.members

    def stop(self):
        del self.joins, self.news, self.doorbell
        self.context.term()
