from dataclasses import dataclass, field
from tempfile import mkdtemp


@dataclass
class Options:
    messages: int = 4
    workers: int = 2
    directory: str = field(default_factory=lambda: mkdtemp(prefix="scoring-"))

    def url(self, leaf: str) -> str:
        return f"ipc://{self.directory}/{leaf}"
