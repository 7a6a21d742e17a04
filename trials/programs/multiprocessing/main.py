"""Workers that use a socket of their module, under the start method that is asked for."""

import multiprocessing
import sys

import zmq

context = zmq.Context()
bus = context.socket(zmq.PUB)
bus.bind("tcp://127.0.0.1:*")


def work(number):
    bus.send_string(f"job {number}")  # expect: ZMQ202


if __name__ == "__main__":
    method = multiprocessing.get_context(sys.argv[1])
    workers = [method.Process(target=work, args=(number,)) for number in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
