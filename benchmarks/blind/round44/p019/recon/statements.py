import random
from collections import Counter, namedtuple

Entry = namedtuple("Entry", "account ref amount")


def ours(account, count=40):
    rng = random.Random(account)
    return [Entry(account, "R%03d" % n, rng.randint(-5000, 5000)) for n in range(count)]


def theirs(account, count=40):
    rng = random.Random(account[::-1])
    entries = []
    for entry in ours(account, count):
        roll = rng.random()
        if roll < 0.05:
            continue
        if roll < 0.1:
            entry = entry._replace(amount=entry.amount + 1)
        entries.append(entry)
    return entries


def compare(left, right):
    """Unmatched entries on either side."""
    a, b = Counter(left), Counter(right)
    return sorted((a - b).elements()), sorted((b - a).elements())
