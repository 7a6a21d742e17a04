import tempfile
from dataclasses import dataclass, field


@dataclass
class Conf:
    processes: int = 1
    socket_dir: str = field(default_factory=lambda: tempfile.mkdtemp(prefix="shop-"))
    search_timeout_ms: int = 40

    def endpoint(self, service: str) -> str:
        return f"ipc://{self.socket_dir}/{service}"
