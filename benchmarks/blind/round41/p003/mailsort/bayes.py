import math
import pickle
from collections import Counter, defaultdict
from typing import Iterable, Tuple


class NaiveBayes:
    def __init__(self) -> None:
        self.words = defaultdict(Counter)
        self.documents = Counter()

    def learn(self, samples: Iterable[Tuple[str, Iterable[str]]]) -> "NaiveBayes":
        for label, tokens in samples:
            self.documents[label] += 1
            self.words[label].update(tokens)
        return self

    def scores(self, tokens):
        tokens = list(tokens)
        size = len(set().union(*self.words.values()))
        for label, seen in self.words.items():
            total = sum(seen.values())
            prior = math.log(self.documents[label])
            yield prior + sum(math.log((seen[t] + 1) / (total + size)) for t in tokens), label

    def classify(self, tokens) -> str:
        return max(self.scores(tokens))[1]

    def save(self, path) -> None:
        with open(path, "wb") as handle:
            pickle.dump((dict(self.words), self.documents), handle)

    @classmethod
    def load(cls, path) -> "NaiveBayes":
        model = cls()
        with open(path, "rb") as handle:
            words, model.documents = pickle.load(handle)
        model.words.update(words)
        return model
