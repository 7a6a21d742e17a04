from dataclasses import dataclass, field
from tempfile import mkdtemp


@dataclass
class Settings:
    documents: int = 4
    workers: int = 2
    directory: str = field(default_factory=lambda: mkdtemp(prefix="ingest-"))

    def url(self, channel: str) -> str:
        return f"ipc://{self.directory}/{channel}"
