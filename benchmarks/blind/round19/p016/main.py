from __future__ import annotations

import multiprocessing
import sys
from functools import partial
from pathlib import Path

import zmq

from runtime import boot
from verify import verify_shard

HERE = Path(__file__).parent
SHARDS = {
    "code": {"main.py": None, "verify.py": None},
    "conf": {"verifier.json": "0" * 64},
}


def main() -> int:
    inbox = zmq.Context.instance().socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    rt = boot(HERE / "verifier.json", report_to=f"tcp://127.0.0.1:{port}")

    mp = multiprocessing.get_context("fork")
    children = [mp.Process(target=partial(verify_shard, shard), args=(man,), name=shard) for shard, man in SHARDS.items()]
    for child in children:
        child.start()
    for child in children:
        child.join(3)
        if child.is_alive():
            child.kill()
            child.join()

    bad = total = 0
    while inbox.poll(250):
        row = inbox.recv_json()
        total += 1
        bad += not row["ok"]
        print("{shard:>6} {file:<14} {ok} {digest}".format(**row))
    inbox.close()
    print(f"{rt.algorithm}: {total} verified, {bad} mismatched")
    return 0


if __name__ == "__main__":
    sys.exit(main())
