"""A tiny excerpt of the national version of ISCO-08."""
import re
import unicodedata

CODES = {
    "nurse": "2221",
    "primary school teacher": "2341",
    "teacher": "2330",
    "bus driver": "8331",
    "truck driver": "8332",
    "baker": "7512",
    "software developer": "2512",
    "cleaner": "9112",
}


def normalise(text):
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z ]+", " ", text.lower()).strip()


def best_match(text):
    """Returns (code, score); the score is the share of words the entry explains."""
    words = set(normalise(text).split())
    best = (None, 0.0)
    for title, code in CODES.items():
        entry = set(title.split())
        score = len(words & entry) / max(len(words | entry), 1)
        if score > best[1]:
            best = (code, score)
    return best
