from __future__ import annotations

import argparse
import logging
import tempfile
from collections import Counter

import httpx

from .app import create_app
from .prefork import Master


def exercise(url: str) -> Counter[int]:
    codes: Counter[int] = Counter()
    with httpx.Client(base_url=url, timeout=3) as client:
        for code in ("EUR", "sek", "XXX"):
            codes[client.get(f"/v1/rates/{code}").status_code] += 1
        body = {"amount": 10, "from": "EUR", "to": "GBP"}
        codes[client.post("/v1/convert", json=body).status_code] += 1
    return codes


def main() -> None:
    parser = argparse.ArgumentParser(prog="edge")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--collector")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory() as run_dir:
        app = create_app(args.collector or f"ipc://{run_dir}/audit.sock")
        master = Master(app, args.workers, args.seconds)
        master.start()
        try:
            logging.info("answers %s", dict(exercise(master.url)))
        except httpx.HTTPError as error:
            logging.error("exercise failed: %r", error)
        finally:
            master.join(args.seconds + 3)


if __name__ == "__main__":
    main()
