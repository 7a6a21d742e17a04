"""Run the checks of this host, each in a process of its own."""
import argparse
import multiprocessing as mp
import tempfile

import zmq

from . import __version__, bus, checks  # noqa: F401
from .registry import pick


def perform(one):
    try:
        state, text = one.run()
    except OSError as exc:
        state, text = "FAIL", str(exc)
    bus.announce("status", check=one.name, state=state, text=text)
    bus.leave()


def run_all(selected):
    running = []
    for one in selected:
        proc = mp.Process(target=perform, args=(one,), name=f"check-{one.name}")
        proc.start()
        running.append((one, proc))
    for one, proc in running:
        proc.join(one.timeout)
        if proc.is_alive():
            proc.kill()
            proc.join()
        bus.announce("status", check=one.name, exit=proc.exitcode)


def gathered(inlet, quiet):
    while inlet.poll(quiet):
        topic, body = inlet.recv_multipart()
        yield topic.decode(), body.decode()


def main():
    parser = argparse.ArgumentParser(prog="hostcheck", description=__doc__)
    parser.add_argument("--only", metavar="NAMES")
    parser.add_argument("--quiet", type=int, default=500, help="milliseconds to wait for messages")
    args = parser.parse_args()
    selected = pick(args.only)
    with tempfile.TemporaryDirectory() as run_dir, zmq.Context() as context:
        with context.socket(zmq.PULL) as inlet:
            inlet.bind(f"ipc://{run_dir}/bus")
            bus.use(f"ipc://{run_dir}/bus")
            bus.announce("status", version=__version__, checks=len(selected))
            run_all(selected)
            for topic, body in gathered(inlet, args.quiet):
                print(topic, body)


if __name__ == "__main__":
    main()
