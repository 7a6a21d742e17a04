import multiprocessing as mp
import os
import tempfile
from typing import Optional

from .client import DeviceClient
from .fixtures import device
from .scenarios import REGISTRY

_client: Optional[DeviceClient] = None


def _init_worker(client: DeviceClient) -> None:
    global _client
    _client = client


def _run_one(name: str) -> str:
    try:
        REGISTRY[name](_client)
    except AssertionError as exc:
        return f"failed: {exc}"
    return "passed"


def run_all(jobs: int, keyword: str) -> dict[str, str]:
    names = [name for name in REGISTRY if keyword in name]
    url = f"ipc://{os.path.join(tempfile.mkdtemp(prefix='harness-'), 'device')}"
    with device(url) as client:
        with mp.Pool(jobs, initializer=_init_worker, initargs=(client,)) as pool:
            pending = {name: pool.apply_async(_run_one, (name,)) for name in names}
            report = {}
            for name, result in pending.items():
                try:
                    report[name] = result.get(timeout=0.7)
                except mp.TimeoutError:
                    report[name] = "timed out"
    return report
