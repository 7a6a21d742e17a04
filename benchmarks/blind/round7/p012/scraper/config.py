import os
import tempfile
from dataclasses import dataclass


@dataclass
class ScraperConfig:
    hub_url: str
    depth: int = 2


def load_config() -> ScraperConfig:
    url = os.environ.get("HUB_URL")
    if not url:
        url = f"ipc://{tempfile.mkdtemp(prefix='hub-')}/hub"
    return ScraperConfig(hub_url=url, depth=int(os.environ.get("DEPTH", "2")))
