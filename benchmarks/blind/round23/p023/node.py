"""One node: fill the cache, save it, print what a peer would hear."""
import tempfile
import time
from pathlib import Path

import zmq

from memgrid import Hooks, InvalidationBus, Store


def main() -> None:
    hooks = Hooks()
    with InvalidationBus(hooks) as bus, zmq.Context() as ctx, ctx.socket(zmq.SUB) as peer:
        peer.subscribe("")
        peer.connect(bus.address)
        time.sleep(0.2)
        store = Store(hooks)
        store.update(user="ada", lang="en")
        with tempfile.TemporaryDirectory() as folder:
            ok = store.save_in_background(Path(folder) / "grid.json").wait()
        print("saved" if ok else "not saved")
        while peer.poll(150):
            print(*peer.recv_multipart())


if __name__ == "__main__":
    main()
