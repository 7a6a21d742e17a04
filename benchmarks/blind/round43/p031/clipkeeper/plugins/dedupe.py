from collections import Counter

from ..bus import notice


def process(texts: list[str]) -> str:
    repeated = [text for text, count in Counter(texts).items() if count > 1]
    notice(f"{len(repeated)} clips appear again")
    return f"{len(repeated)} duplicates in {len(texts)} clips"
