import json
import pathlib
import time
from dataclasses import asdict, dataclass

DAY = 86400


@dataclass
class Certificate:
    domain: str
    serial: int
    not_after: float

    def due(self, now: float, margin_days: int = 30) -> bool:
        return self.not_after - now < margin_days * DAY


class Store:
    def __init__(self, root):
        self.root = pathlib.Path(root)

    def path(self, domain):
        return self.root / f"{domain}.json"

    def load(self, domain):
        try:
            return Certificate(**json.loads(self.path(domain).read_text()))
        except FileNotFoundError:
            return Certificate(domain, 0, time.time())

    def replace(self, certificate):
        scratch = self.path(certificate.domain).with_suffix(".new")
        scratch.write_text(json.dumps(asdict(certificate)))
        scratch.replace(self.path(certificate.domain))
