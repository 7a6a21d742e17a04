"""The spool directory: one file for each message, renamed as it moves on."""
import itertools
import json
import pathlib
from dataclasses import asdict, dataclass, field
from typing import Iterator, List

_serial = itertools.count(1)


@dataclass
class Envelope:
    queue_id: str
    sender: str
    recipients: List[str]
    size: int
    attempts: int = 0
    history: List[str] = field(default_factory=list)


class Spool:
    def __init__(self, root: pathlib.Path) -> None:
        self.incoming = root / "incoming"
        self.deferred = root / "deferred"
        for folder in (self.incoming, self.deferred):
            folder.mkdir(parents=True, exist_ok=True)

    def enqueue(self, sender: str, recipients: List[str], size: int) -> Envelope:
        envelope = Envelope("%08X" % (0xA0000 + next(_serial)), sender, recipients, size)
        self._store(self.incoming, envelope)
        return envelope

    def scan(self) -> Iterator[Envelope]:
        for path in sorted(self.incoming.glob("*.json")):
            yield Envelope(**json.loads(path.read_text()))

    def done(self, envelope: Envelope) -> None:
        (self.incoming / f"{envelope.queue_id}.json").unlink(missing_ok=True)

    def defer(self, envelope: Envelope) -> None:
        self.done(envelope)
        envelope.attempts += 1
        self._store(self.deferred, envelope)

    @staticmethod
    def _store(folder: pathlib.Path, envelope: Envelope) -> None:
        target = folder / f"{envelope.queue_id}.json"
        scratch = target.with_suffix(".tmp")
        scratch.write_text(json.dumps(asdict(envelope)))
        scratch.rename(target)
