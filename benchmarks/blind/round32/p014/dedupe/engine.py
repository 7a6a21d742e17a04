from __future__ import annotations

import zmq

from .channels import Channel, channel
from .simhash import distance, simhash


class Deduper:
    """Near-duplicate filter over a slice of the document stream."""

    def __init__(self, threshold: int = 6) -> None:
        self.threshold = threshold
        self.fingerprints: dict[str, int] = {}
        self.audit.put("deduper", "threshold", str(threshold))

    @property
    def audit(self) -> Channel:
        return channel("audit")

    def prime(self, documents: list[tuple[str, str]]) -> None:
        for doc_id, text in documents:
            self.fingerprints[doc_id] = simhash(text)

    def process(self, doc_id: str, text: str) -> bool:
        fingerprint = simhash(text)
        for other, known in self.fingerprints.items():
            if distance(fingerprint, known) <= self.threshold:
                try:
                    self.audit.put("duplicate", doc_id, other)
                except zmq.Again:
                    pass
                return False
        self.fingerprints[doc_id] = fingerprint
        channel("unique").put(doc_id, f"{fingerprint:016x}")
        return True
