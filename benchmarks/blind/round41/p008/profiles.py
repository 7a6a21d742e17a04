from collections import Counter
from itertools import islice, tee

SAMPLES = {
    "en": "the quick brown fox jumps over the lazy dog and then the dog sleeps by the door of the house",
    "de": "der schnelle braune fuchs springt über den faulen hund und dann schläft der hund vor der tür",
    "fr": "le renard brun rapide saute par dessus le chien paresseux et puis le chien dort devant la porte",
    "nl": "de snelle bruine vos springt over de luie hond en daarna slaapt de hond voor de deur van het huis",
}


def trigrams(text):
    streams = tee(f" {text} ", 3)
    shifted = (islice(stream, n, None) for n, stream in enumerate(streams))
    return map("".join, zip(*shifted))


def rank(text, size=80):
    return {gram: at for at, (gram, _) in enumerate(Counter(trigrams(text)).most_common(size))}


PROFILES = {code: rank(text) for code, text in SAMPLES.items()}


def guess(text):
    mine = rank(text)

    def out_of_place(profile):
        return sum(abs(at - profile.get(gram, 120)) for gram, at in mine.items())

    ordered = sorted((out_of_place(profile), code) for code, profile in PROFILES.items())
    (best, code), (second, _) = ordered[:2]
    return code, second - best
