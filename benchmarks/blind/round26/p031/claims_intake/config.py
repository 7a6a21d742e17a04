from __future__ import annotations

import configparser
import os
import tempfile
from dataclasses import dataclass, field

DEFAULTS = """
[intake]
workers = 2
line_of_business = motor

[audit]
source = claims-intake
linger_ms = 300
"""


@dataclass(frozen=True)
class Settings:
    workers: int
    line_of_business: str
    audit_source: str
    audit_linger: int
    run_dir: str = field(default_factory=lambda: os.environ.get("CLAIMS_RUN_DIR") or tempfile.mkdtemp(prefix="claims-"))

    @property
    def audit_endpoint(self) -> str:
        return f"ipc://{self.run_dir}/audit.sock"


def load(path: str | None = None) -> Settings:
    parser = configparser.ConfigParser()
    parser.read_string(DEFAULTS)
    if path:
        parser.read(path)
    return Settings(
        workers=parser.getint("intake", "workers"),
        line_of_business=parser.get("intake", "line_of_business"),
        audit_source=parser.get("audit", "source"),
        audit_linger=parser.getint("audit", "linger_ms"),
    )
