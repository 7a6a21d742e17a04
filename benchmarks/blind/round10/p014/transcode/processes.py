import multiprocessing
from typing import Callable, Dict

from .feeder import context
import zmq

STAGES: Dict[str, Callable[[str], str]] = {
    "decode": lambda name: name.replace(".wav", ".raw"),
    "encode": lambda name: name.replace(".wav", ".mp3"),
}


def stage(name: str, endpoint: str) -> None:
    with context.socket(zmq.PULL) as tasks:
        tasks.connect(endpoint)
        if tasks.poll(1000):
            print(name, STAGES[name](tasks.recv_string()), flush=True)


def start(name: str, endpoint: str) -> multiprocessing.Process:
    process = multiprocessing.Process(target=stage, args=(name, endpoint), name=name)
    process.start()
    return process
