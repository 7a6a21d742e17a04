"""The two behaviours of the word count example."""
from collections import Counter as Bag

from actors.cell import Actor


class Splitter(Actor):
    def receive(self, kind, body):
        match kind:
            case "hello":
                self.log.info("greeted by %s", body)
            case "line":
                for word in body.split():
                    self.refs["counter"] << ("word", word)
            case "flush":
                self.refs["counter"] << ("report", None)
                self.stop()


class Counter(Actor):
    def __init__(self, *args):
        super().__init__(*args)
        self.bag = Bag()

    def receive(self, kind, body):
        match kind:
            case "hello":
                self.log.info("greeted by %s", body)
            case "word":
                self.bag[body] += 1
            case "report":
                self.refs["guardian"] << ("result", dict(self.bag))
                self.stop()
