import zmq

from .bayes import NaiveBayes
from .corpus import tokens
from .stage import Stage


class Classifier(Stage):
    def prepare(self, model: str, verdicts: str) -> None:
        self.model = NaiveBayes.load(model)
        self.context = zmq.Context()
        self.verdicts = self.context.socket(zmq.PUSH)
        self.verdicts.setsockopt(zmq.SNDTIMEO, 1000)
        self.verdicts.connect(verdicts)

    def handle(self, item) -> None:
        number, raw = item
        label = self.model.classify(tokens(raw))
        self.verdicts.send_json({"mail": number, "label": label, "by": self.name})

    def finish(self) -> None:
        self.verdicts.close(linger=1000)
        self.context.term()
