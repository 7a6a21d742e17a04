import multiprocessing as mp
from typing import Optional

from .client import EngineClient
from .config import ClientConfig

_engine: Optional[EngineClient] = None


def _start_worker(config: ClientConfig) -> None:
    global _engine
    _engine = EngineClient(config)


def _index(text: str) -> bool:
    words = sorted(set(text.split()))
    return bool(_engine.request("add", index="docs", text=" ".join(words))["ok"])


def index_all(texts: list[str], config: ClientConfig, jobs: int) -> list[bool]:
    with mp.Pool(jobs, initializer=_start_worker, initargs=(config,)) as pool:
        pending = [pool.apply_async(_index, (text,)) for text in texts]
        return [result.get(timeout=3) for result in pending]
