"""The code under test."""
import os
import signal


def parse_record(data: bytes) -> dict:
    fields = dict(part.split(b"=", 1) for part in data.split(b";"))
    if b"abort" in fields:
        os.kill(os.getpid(), signal.SIGUSR1)
    if b"loop" in fields:
        while True:
            pass
    return {"name": fields[b"name"].decode(), "age": int(fields[b"age"])}
