from __future__ import annotations

import logging

from .helpers import running


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    logging.getLogger("httpx").setLevel(logging.WARNING)
    with running() as (client, scratch):
        assert client.post("/exports", json={"table": "secrets"}).status_code == 404
        for table, rows in (("customers", 20), ("invoices", 50)):
            assert client.post("/exports", json={"table": table, "rows": rows}).status_code == 202
            assert client.get(f"/exports/{table}").json()["bytes"] > 0
        kinds = [entry["kind"] for entry in scratch.spooled()]
        assert kinds == ["export.started", "export.finished"] * 2, kinds
        print(*kinds, sep="\n")


if __name__ == "__main__":
    main()
