from functools import reduce
from operator import itemgetter

by_key = itemgetter("key")


def extract(part):
    for i in range(part * 10, part * 10 + 10):
        yield {"key": "abc"[i % 3], "value": i * i % 17}


def dedupe(rows):
    seen = set()
    for row in rows:
        mark = (by_key(row), row["value"])
        if mark not in seen:
            seen.add(mark)
            yield row


def nonzero(rows):
    return filter(itemgetter("value"), rows)


def pipeline(*steps):
    return lambda source: reduce(lambda acc, step: step(acc), steps, source)


clean = pipeline(dedupe, nonzero, list)
