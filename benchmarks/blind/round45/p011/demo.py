from __future__ import annotations

import tempfile
from pathlib import Path

from fastapi.testclient import TestClient

from exports import build_application


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        with TestClient(build_application(directory), base_url="http://exports") as client:
            for body in ({"name": "north"}, {"name": "south", "customers": 120}, {"name": "north"}):
                reply = client.post("/v1/exports", json=body)
                print(reply.status_code, reply.json())
            print(client.get("/v1/exports").json())
            print(client.get("/v1/messages").json())
        for path in sorted(directory.glob("*.csv")):
            print(path.name, len(path.read_text().splitlines()) - 1)


if __name__ == "__main__":
    main()
