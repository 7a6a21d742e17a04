import os
from typing import Any

from .audit import AuditClient
from .model import KeywordTagger

_state: dict[str, Any] = {}


def setup(client: AuditClient) -> None:
    client.rename(f"worker-{os.getpid()}", hwm=200)
    _state.update(client=client, model=KeywordTagger())


def infer(item: tuple[int, str]) -> tuple[int, str]:
    doc_id, text = item
    label = _state["model"].predict(text)
    _state["client"].record(doc_id, label)
    return doc_id, label
