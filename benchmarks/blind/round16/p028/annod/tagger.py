"""A rule tagger, good enough for smoke tests of the service."""
import re
from collections.abc import Iterator

RULES: list[tuple[re.Pattern[str], str]] = [
    (re.compile(r"^\d+$"), "NUM"),
    (re.compile(r".*(ing|ed)$"), "VERB"),
    (re.compile(r".*ly$"), "ADV"),
    (re.compile(r"^(the|a|an)$", re.I), "DET"),
]


def tag(text: str) -> Iterator[tuple[str, str]]:
    for token in text.split():
        label = next((name for rule, name in RULES if rule.match(token)), "NOUN")
        yield token, label
