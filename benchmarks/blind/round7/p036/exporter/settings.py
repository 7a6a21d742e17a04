import os
from dataclasses import dataclass


@dataclass(frozen=True)
class ExportSettings:
    start_method: str = "spawn"
    journal_dir: str = os.environ.get("TMPDIR", "/tmp")


settings = ExportSettings()
