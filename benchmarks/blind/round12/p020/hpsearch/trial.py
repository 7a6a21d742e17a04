"""python -m hpsearch.trial ENDPOINT JSON"""
import json
import sys

import zmq

from .space import Params


def objective(p: Params) -> float:
    return (p["lr"] - 0.25) ** 2 + 0.01 * abs(p["depth"] - 3.2)


def main(endpoint: str, text: str) -> None:
    params: Params = json.loads(text)
    with zmq.Context() as ctx, ctx.socket(zmq.PUSH) as out:
        out.connect(endpoint)
        out.send_json({"params": params, "loss": objective(params)})


if __name__ == "__main__":
    main(*sys.argv[1:])
