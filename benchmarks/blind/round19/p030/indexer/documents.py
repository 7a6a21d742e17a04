import re
from dataclasses import dataclass
from typing import Iterator

WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Document:
    isbn: str
    text: str
    language: str = "en"


def tokens(text: str) -> Iterator[str]:
    yield from (found.group().lower() for found in WORD.finditer(text))


def backlist() -> list[Document]:
    return [
        Document("978-0-1", "The Tale of a Ship and the Sea"),
        Document("978-0-2", "Das Schiff und das Meer", "de"),
        Document("978-0-3", "An Index of Ships"),
    ]
