"""An inverted index, small."""
import re
from collections import defaultdict

_WORD = re.compile(r"\w+")


class Index(dict):
    @classmethod
    def of(cls, documents):
        found = defaultdict(set)
        for number, text in enumerate(documents):
            for word in _WORD.findall(text.lower()):
                found[word].add(number)
        return cls({word: sorted(numbers) for word, numbers in found.items()})

    def search(self, *words):
        hits = [set(self.get(word, ())) for word in words]
        return sorted(set.intersection(*hits)) if hits else []
