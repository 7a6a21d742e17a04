"""A checker: takes texts from the desk, gives corrections back. Run as a program."""
import sys

import zmq

from .words import check


def work(inlet, outlet):
    outlet.send_json({"ready": True})
    while inlet.poll(4000):
        task = inlet.recv_json()
        if task is None:
            return
        outlet.send_json({"id": task["id"], "found": dict(check(task["text"]))})


def main(tasks, results):
    context = zmq.Context.instance()
    inlet = context.socket(zmq.PULL)
    inlet.set_hwm(2)
    inlet.connect(tasks)
    outlet = context.socket(zmq.PUSH)
    outlet.sndtimeo = 2000
    outlet.connect(results)
    try:
        work(inlet, outlet)
    finally:
        inlet.close(0)
        outlet.close(1000)
        context.term()


if __name__ == "__main__":
    main(*sys.argv[1:])
