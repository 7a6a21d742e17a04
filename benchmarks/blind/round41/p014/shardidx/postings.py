"""Inverted index in shards: each shard is a pickle of term -> [(document, positions)]."""
import heapq
import pickle
import re
from collections import defaultdict
from itertools import groupby
from operator import itemgetter
from pathlib import Path

TOKEN = re.compile(r"\w+")

DOCUMENTS = {
    1: "harbour lights over the harbour wall",
    2: "the tide turned and the boats swung at anchor",
    3: "a tide table hung in the harbour office",
    4: "gulls follow the boats into port",
    5: "the wall was built of grey stone",
    6: "grey light, grey tide, grey stone",
    7: "lights go out at eleven in the office",
}


def positions(text):
    for at, match in enumerate(TOKEN.finditer(text.lower())):
        yield match.group(), at


def invert(documents):
    """(term, document, position) triples in order of term."""
    triples = ((term, doc, at) for doc, text in documents for term, at in positions(text))
    return sorted(triples)


def shard_of(doc: int, shards: int) -> int:
    return doc % shards


def write_shard(path: Path, documents, on_term=lambda n: None) -> int:
    shard = {}
    for count, (term, triples) in enumerate(groupby(invert(documents), itemgetter(0)), 1):
        places = defaultdict(list)
        for _, doc, at in triples:
            places[doc].append(at)
        shard[term] = sorted(places.items())
        on_term(count)
    with path.open("wb") as out:
        pickle.dump(shard, out, pickle.HIGHEST_PROTOCOL)
    return len(shard)


def load(path: Path):
    with path.open("rb") as handle:
        return pickle.load(handle)


def search(paths, term):
    hits = (load(path).get(term, ()) for path in paths)
    return list(heapq.merge(*hits))
