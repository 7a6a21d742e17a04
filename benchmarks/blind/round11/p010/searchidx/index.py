from collections import defaultdict


def build(docs: list[tuple[int, str]]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for ident, text in docs:
        for word in text.split():
            index[word].append(ident)
    return dict(index)
