import dataclasses
import os
import time

from . import channels
from .model import Study


@dataclasses.dataclass
class Receipt:
    uid: str
    digest: str
    seconds: float


def audit(event: str, **fields) -> None:
    channels.channel("audit").send_json({"event": event, "pid": os.getpid(), **fields})


def ingest(study: Study) -> Receipt:
    begun = time.perf_counter()
    digest = study.digest()
    audit("stored", uid=study.uid, modality=study.modality.name, digest=digest)
    return Receipt(study.uid, digest, time.perf_counter() - begun)
