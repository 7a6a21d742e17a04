from dataclasses import dataclass, field

import zmq


@dataclass
class Settings:
    run_dir: str
    workers: int = 2
    backlog: int = 32
    idle_timeout: float = 1.0
    context: zmq.Context = field(default_factory=zmq.Context.instance, repr=False)

    @property
    def access_endpoint(self) -> str:
        return f"ipc://{self.run_dir}/access"
