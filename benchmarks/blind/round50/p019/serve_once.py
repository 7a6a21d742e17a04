import sys
import tempfile
from pathlib import Path

import zmq
from starlette.testclient import TestClient

from reports import build_app


def main(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        address = f"ipc://{folder}/progress"
        watcher = zmq.Context.instance().socket(zmq.SUB)
        watcher.subscribe("")
        watcher.connect(address)
        with TestClient(build_app(Path(folder), address)) as client:
            for _ in range(20):
                client.app.state.bus.report("warm-up", 0)
                if watcher.poll(50):
                    break
            for name in names:
                answer = client.post(f"/exports/{name}")
                print(answer.status_code, answer.json())
            bars: dict[str, int] = {}
            while watcher.poll(150):
                job, percent = watcher.recv_string().split()
                bars[job] = int(percent)
        watcher.close()
    print("last seen", {name: bars.get(name) for name in names})


if __name__ == "__main__":
    main(sys.argv[1:] or ["refunds"])
