import json
import socket
from typing import Any


def request(address: tuple[str, int], kind: str, **fields: Any) -> dict:
    with socket.create_connection(address, timeout=3) as conn, conn.makefile("rw", encoding="utf-8") as stream:
        stream.write(json.dumps({"kind": kind, "fields": fields}) + "\n")
        stream.flush()
        return json.loads(stream.readline() or '{"error": "no answer"}')
