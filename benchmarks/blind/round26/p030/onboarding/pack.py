from dataclasses import dataclass
from typing import Callable, List

DOCUMENTS = ("contract", "confidentiality", "pension", "handbook")


@dataclass
class Starter:
    number: str
    name: str
    remote: bool = False


def personal_documents(starter: Starter) -> List[str]:
    documents = list(DOCUMENTS)
    if starter.remote:
        documents.append("home-office")
    return documents


def prepare(starter: Starter, signed: Callable[[str, str, str], None]) -> int:
    """Makes the pack and signs it for the employer."""
    documents = personal_documents(starter)
    for document in documents:
        body = f"{document.upper()}\n\nbetween the employer and {starter.name} ({starter.number})\n"
        assert body.isprintable() or "\n" in body
        signed(starter.number, document, "employer")
    return len(documents)
