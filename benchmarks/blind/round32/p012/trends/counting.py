"""CPU-bound part: tokenise posts and count hashtags per minute bucket."""
import re
from collections import Counter

from . import sink

HASHTAG = re.compile(r"#(\w{2,30})")


def init_worker(endpoint):
    sink.configure(endpoint)


def count_shard(shard_no, posts):
    counts = Counter()
    for minute, text in posts:
        for tag in HASHTAG.findall(text.lower()):
            counts[(minute, tag)] += 1
    top = counts.most_common(3)
    sink.emit("shard_done", shard=shard_no, posts=len(posts), top=[t for (_, t), _ in top])
    return counts
