import hashlib
from functools import partial
from pathlib import Path

import zmq

from .settings import Settings
from .wire import channel


def chunks(path: Path, size: int):
    with path.open("rb") as stream:
        yield from iter(partial(stream.read, size), b"")


def upload(endpoint: str, size: int, path: Path) -> tuple[str, str]:
    digest = hashlib.sha256()
    with channel(zmq.PUSH, endpoint) as sock:
        for chunk in chunks(path, size):
            digest.update(chunk)
            sock.send_multipart([path.name.encode(), chunk])
    return path.name, digest.hexdigest()[:12]


def upload_all(paths: list[Path], endpoint: str, settings: Settings):
    work = partial(upload, endpoint, settings.chunk)
    with settings.mp.Pool(settings.width) as pool:
        outcome = pool.map_async(work, paths)
        return dict(outcome.get(settings.patience))
