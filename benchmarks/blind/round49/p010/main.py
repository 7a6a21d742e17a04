import json
import os
import tempfile
from collections import Counter

import zmq
from rich.console import Console

from forecast import channel, model, report


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ[channel.ENDPOINT_VARIABLE] = f"ipc://{folder}/progress"
        receiver = zmq.Context.instance().socket(zmq.PULL)
        receiver.bind(os.environ[channel.ENDPOINT_VARIABLE])
        fits = model.fit_all(model.demo_series(6), horizon=3, jobs=2)
        stages: Counter[str] = Counter()
        while receiver.poll(400):
            stages[json.loads(receiver.recv())["stage"]] += 1
        Console(width=90).print(report.render(fits, stages), highlight=False)
        channel.progress_socket().close()
        receiver.close(linger=0)


if __name__ == "__main__":
    main()
