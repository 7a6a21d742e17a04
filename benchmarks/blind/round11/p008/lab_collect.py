from collections import Counter

from lab.channel import Channel


def collect(inbox: Channel, expected: int) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for _ in range(expected):
        item = inbox.recv(500)
        if item is None:
            break
        counts[item[0]] += 1
    return dict(counts)
