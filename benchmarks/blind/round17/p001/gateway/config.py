from __future__ import annotations

import os
from dataclasses import dataclass, field


@dataclass(frozen=True)
class GatewayConfig:
    nick: str = "relaybot"
    prefix: str = "!"
    endpoint: str = field(default_factory=lambda: f"ipc://bus-{os.getpid()}.sock")
    intake: str = field(default_factory=lambda: f"ipc://intake-{os.getpid()}.sock")
    job_timeout: float = 3.0
    channels: tuple[str, ...] = ("#ops", "#dev")
