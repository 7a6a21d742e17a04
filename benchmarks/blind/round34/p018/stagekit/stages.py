import re
from collections import Counter

from .base import Stage


class Tokenise(Stage):
    pattern = re.compile(r"[a-z]+")

    def handle(self, item):
        yield from self.pattern.findall(item.lower())


class Tally(Stage):
    def __init__(self, *args, top=3, **kwargs):
        super().__init__(*args, **kwargs)
        self.counts = Counter()
        self.top = top

    def handle(self, item):
        self.counts[item] += 1

    def finish(self):
        self.side_report("top", self.counts.most_common(self.top))
