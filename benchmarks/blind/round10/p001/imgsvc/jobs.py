import hashlib
from typing import Iterator, NamedTuple

from . import metrics


class Job(NamedTuple):
    name: str
    width: int


def plan(count: int) -> Iterator[Job]:
    for number in range(count):
        yield Job(f"picture-{number}.png", 320 + 32 * number)


@metrics.timed("resize")
def resize(job: Job) -> int:
    audit = metrics.audit_channel("tcp://127.0.0.1:*")
    digest = hashlib.sha256(job.name.encode()).digest()
    if audit is not None:
        audit.close()
    return len(digest) * job.width
