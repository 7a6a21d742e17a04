from __future__ import annotations

from fastapi.testclient import TestClient

from .api import create_app


def main() -> None:
    with TestClient(create_app()) as client:
        for text in ("a tale of two cities", "war and peace"):
            reply = client.post("/v1/conversions", json={"text": text})
            print(reply.status_code, reply.json().get("result", reply.text))
        print(client.post("/v1/conversions", json={"text": ""}).status_code)


if __name__ == "__main__":
    main()
