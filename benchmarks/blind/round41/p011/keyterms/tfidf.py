from __future__ import annotations

import heapq
import math
import re
from collections import Counter
from typing import Iterable, Iterator

ABSTRACTS = {
    "peat": "Peat bogs store carbon. Drained peat releases the carbon, and bogs that are rewetted keep it.",
    "kiln": "A kiln fires clay. The clay shrinks in the kiln, and glaze on the clay melts to glass.",
    "loom": "Weavers thread the loom. A loom holds the warp while the shuttle carries the weft.",
    "reef": "Corals build the reef. Warm water bleaches corals, and a bleached reef loses its fish.",
    "dune": "Wind moves sand up the dune. Grass holds the dune where the sand would wander.",
    "mill": "Water turns the mill. The mill grinds grain, and the miller keeps a part of the grain.",
}


def terms(text: str) -> Iterator[str]:
    return (w for w in re.findall(r"[a-z]+", text.lower()) if len(w) > 3)


def document_frequency(texts: Iterable[str]) -> Counter:
    return sum((Counter(set(terms(t))) for t in texts), Counter())


def weigh(text: str, df: Counter, corpus_size: int) -> Iterator[tuple[float, str]]:
    tf = Counter(terms(text))
    for term, n in tf.items():
        yield n * math.log(corpus_size / df[term]), term


def best(text: str, df: Counter, corpus_size: int, top: int) -> list[str]:
    return [term for _, term in heapq.nlargest(top, weigh(text, df, corpus_size))]
