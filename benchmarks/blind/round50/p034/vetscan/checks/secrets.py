import re

from ..finding import Finding, Risk

PATTERNS = {
    "aws key": (re.compile(r"AKIA[0-9A-Z]{16}"), Risk.HIGH),
    "password": (re.compile(r"password\s*=\s*\S+"), Risk.MEDIUM),
}


def examine(path):
    text = path.read_text(errors="replace")
    for label, (pattern, risk) in PATTERNS.items():
        if pattern.search(text):
            yield Finding("secrets", path.name, label, risk)
