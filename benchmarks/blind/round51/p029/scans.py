import hashlib
from dataclasses import asdict, dataclass


@dataclass
class Sheet:
    shelfmark: str
    folio: int

    def record(self):
        digest = hashlib.sha1(f"{self.shelfmark}/{self.folio}".encode()).hexdigest()[:12]
        return dict(asdict(self), digest=digest)


def batches(count, parts):
    sheets = [Sheet(f"MS.{100 + i // 4}", i % 4 + 1) for i in range(count)]
    return [sheets[i::parts] for i in range(parts)]
