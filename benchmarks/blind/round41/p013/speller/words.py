from itertools import chain

KNOWN = set("""a the of in and is was were over under cat dog house mouse river bridge letter writer write written
read reader quick slow brown green jump jumps sat on mat she he it they wrote crossed cross""".split())
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def edits(word):
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    deletes = (a + b[1:] for a, b in splits if b)
    swaps = (a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1)
    replaces = (a + c + b[1:] for a, b in splits if b for c in ALPHABET)
    inserts = (a + c + b for a, b in splits for c in ALPHABET)
    return chain(deletes, swaps, replaces, inserts)


def suggestions(word):
    near = filter(KNOWN.__contains__, edits(word))
    return sorted(set(near))


def check(text):
    for word in text.lower().split():
        if word not in KNOWN:
            yield word, suggestions(word)
