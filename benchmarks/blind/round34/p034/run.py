from __future__ import annotations

import argparse

from inference import Replica, Router


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--replicas", type=int, default=2)
    ns = ap.parse_args()

    router = Router()
    address = router.listen()
    replicas = [Replica(r, address, 0.5 + r) for r in range(ns.replicas)]
    for r in replicas:
        r.start()
    names = router.await_replicas(len(replicas))
    print(b",".join(names).decode())
    print(router.infer(names, [[1.0, 2.0], [3.0], [4.0, 5.0]]))
    router.stop(names)
    for r in replicas:
        r.join(3)
    router.dispose()


if __name__ == "__main__":
    main()
