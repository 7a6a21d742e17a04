import logging
import os
from multiprocessing.pool import Pool

import zmq

log = logging.getLogger("media.worker")
_lease = None


def init(lease: zmq.Socket) -> None:
    global _lease
    _lease = lease


def encode(clip: str) -> str:
    log.info("encoding %s", clip)
    _lease.send_string(f"{os.getpid()} {clip}", zmq.NOBLOCK)
    return clip.replace(".raw", ".mp4")


def encode_all(clips: list[str], lease: zmq.Socket) -> list[str]:
    with Pool(2, initializer=init, initargs=(lease,)) as pool:
        return pool.map(encode, clips)
