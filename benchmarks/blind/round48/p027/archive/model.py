import datetime
import hashlib
import uuid
from enum import Enum
from typing import NamedTuple


class Modality(Enum):
    CT = "computed tomography"
    MR = "magnetic resonance"
    US = "ultrasound"


class Study(NamedTuple):
    uid: str
    modality: Modality
    taken: datetime.date
    pixels: bytes

    def digest(self) -> str:
        return hashlib.sha256(self.pixels).hexdigest()[:16]


def sample_studies(count: int):
    kinds = list(Modality)
    for index in range(count):
        yield Study(
            uid=str(uuid.uuid5(uuid.NAMESPACE_OID, f"study-{index}")),
            modality=kinds[index % len(kinds)],
            taken=datetime.date(2024, 1 + index % 12, 3),
            pixels=bytes([index % 251]) * 4096,
        )
