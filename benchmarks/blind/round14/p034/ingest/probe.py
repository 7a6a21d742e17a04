import hashlib
import logging

log = logging.getLogger("ingest.probe")

MAGIC = {b"\x1aE\xdf\xa3": "matroska", b"RIFF": "riff", b"OggS": "ogg"}


class Unreadable(Exception):
    pass


def container(head: bytes) -> str:
    for magic, name in MAGIC.items():
        if head.startswith(magic):
            return name
    raise Unreadable(f"unknown container {head[:4]!r}")


def examine(name: str, blob: bytes) -> dict:
    try:
        kind = container(blob)
    except Unreadable as exc:
        log.warning("%s: %s", name, exc)
        return {"name": name, "kind": None}
    digest = hashlib.sha1(blob).hexdigest()[:12]
    log.info("%s is %s", name, kind)
    return {"name": name, "kind": kind, "id": digest}
