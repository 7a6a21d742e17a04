import logging
import time

from fastapi.testclient import TestClient

from scoring.api import app


def main() -> None:
    logging.basicConfig(level=logging.WARNING)
    with TestClient(app) as client:
        for name, income, debts in (("ann", 3000, 200), ("bob", 1000, 2500)):
            answer = client.post("/decisions", json={"name": name, "income": income, "debts": debts})
            print(answer.status_code, answer.json())
        time.sleep(0.2)
        print("audited:", len(client.get("/audit").json()))


if __name__ == "__main__":
    main()
