from __future__ import annotations

import socket


class CacheClient:
    def __init__(self, address: tuple[str, int]) -> None:
        self.address = address

    def _talk(self, request: bytes) -> bytes:
        with socket.create_connection(self.address, timeout=3) as conn:
            conn.sendall(request)
            conn.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: conn.recv(4096), b""))

    def get(self, key: str) -> bytes | None:
        head, _, blob = self._talk(f"GET {key}\n".encode()).partition(b"\n")
        return blob if head.startswith(b"HIT") else None

    def put(self, key: str, blob: bytes) -> None:
        self._talk(f"PUT {key} {len(blob)}\n".encode() + blob)
