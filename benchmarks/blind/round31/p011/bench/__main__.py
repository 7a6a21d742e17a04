import argparse
import multiprocessing
import threading
from pathlib import Path

import zmq

from . import config
from .runner import StepRunner
from .stimulus import trigger_line


def generator(context: zmq.Context, socket: zmq.Socket, levels: list, stop: threading.Event) -> None:
    """Signal generator emulation."""
    while not stop.is_set() or socket.poll(50):
        if socket.poll(50):
            levels.append(socket.recv_pyobj(zmq.NOBLOCK))
    socket.close(linger=0)
    context.term()


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("--campaign", required=True)
    parser.add_argument("--config", type=Path, default=Path(__file__).parent.parent / "bench.ini")
    options = parser.parse_args()
    settings = config.load(options.config)

    with StepRunner(settings.workers) as runner:
        multiprocessing.set_start_method(settings.start_method, force=True)

        context = zmq.Context()
        inlet = context.socket(zmq.PULL)
        endpoint = f"tcp://127.0.0.1:{inlet.bind_to_random_port('tcp://127.0.0.1')}"
        levels: list = []
        stop = threading.Event()
        emulator = threading.Thread(target=generator, args=(context, inlet, levels, stop))
        emulator.start()
        try:
            trigger_line(endpoint).fire("arm", -140.0)
            results = runner.run(settings.campaigns[options.campaign], endpoint)
        finally:
            stop.set()
            emulator.join(timeout=3)

    for result in results:
        verdict = "PASS" if result.passed else "FAIL"
        print(f"{settings.serial} {result.step:14s} {verdict} {result.value} {result.unit}")
    print(f"generator saw {len(levels)} triggers")


if __name__ == "__main__":
    main()
