from __future__ import annotations

import configparser
from contextlib import ExitStack
from pathlib import Path

import zmq

from .outputs import activate
from .pipeline import bulk

SAMPLE = Path(__file__).with_name("sample.log")


def main() -> None:
    ini = configparser.ConfigParser()
    ini.read(Path(__file__).with_name("outputs.ini"))
    shipped: list[int] = []
    with zmq.Context.instance().socket(zmq.PULL) as indexer, ExitStack() as stack:
        port = indexer.bind_to_random_port("tcp://127.0.0.1")
        specs = [dict(ini[name]) for name in ini.sections()]
        for spec in specs:
            if spec["kind"] == "zmq":
                spec["endpoint"] = spec["endpoint"].format(port=port)
        activate(specs, stack)
        bulk(SAMPLE.read_text().splitlines(), progress=shipped.append)
        got = 0
        while indexer.poll(200):
            indexer.recv_pyobj()
            got += 1
    print(f"shipped {sum(shipped)}, indexed {got}")


if __name__ == "__main__":
    main()
