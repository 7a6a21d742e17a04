import re
from collections import Counter

WORD = re.compile(r"\w+")


def tokens(text: str) -> Counter:
    return Counter(w.lower() for w in WORD.findall(text))
