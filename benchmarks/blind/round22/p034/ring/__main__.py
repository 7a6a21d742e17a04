import argparse
import multiprocessing as mp
import shutil
import tempfile

import zmq

from .station import Station, main as station_main
from .token import Token


def layout(folder: str, count: int):
    names = [f"st{i}" for i in range(count)]
    urls = [f"ipc://{folder}/{n}" for n in names]
    hub = f"ipc://{folder}/hub"
    for i, name in enumerate(names):
        yield Station(name=name, here=urls[i], right=urls[(i + 1) % count], hub=hub, first=i == 0)


def listen(hub: zmq.Socket, patience: int = 1500) -> Token | None:
    while hub.poll(patience):
        name, body = hub.recv_multipart()
        if body != b"up":
            return Token.load(body)
        print(name.decode(), "is up")
    return None


def run(stations: int, laps: int) -> None:
    folder = tempfile.mkdtemp(prefix="ring", dir=".").rsplit("/", 1)[-1]
    ring = list(layout(folder, stations))
    crew = [mp.Process(target=station_main, args=(s, laps), name=s.name) for s in ring]
    for member in crew:
        member.start()
    hub = zmq.Context.instance().socket(zmq.PULL)
    hub.bind(f"ipc://{folder}/hub")
    token = listen(hub)
    print("trail:", " > ".join(token.trail) if token else "lost")
    for member in crew:
        member.join(1)
        if member.exitcode is None:
            member.kill()
            member.join()
    hub.close(0)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    cli = argparse.ArgumentParser(prog="ring")
    cli.add_argument("--stations", type=int, default=3)
    cli.add_argument("--laps", type=int, default=1)
    run(**vars(cli.parse_args()))
