"""Smoke run of the order API, as the deployment pipeline does it."""
import argparse
import logging

from fastapi.testclient import TestClient

from orders import Settings, create_app


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=1)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")

    with TestClient(create_app(Settings.from_env())) as client:
        for number in range(options.orders):
            body = {
                "number": f"2024-{number:04}",
                "customer": "Ada",
                "lines": [{"sku": "mug", "quantity": 2 + number, "unit_price": "7.90"}],
            }
            answer = client.post("/orders", json=body)
            answer.raise_for_status()
            print(answer.text)
        print(client.get("/health").json())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
