import re

from .tracing import span

WORD = re.compile(r"\w+")


def count_tokens(text: str) -> int:
    with span("tokenise"):
        return len(WORD.findall(text))
