import os

import zmq

if __name__ == "__main__":
    context = zmq.Context()
    pulls = [context.socket(zmq.PULL) for _ in range(2)]
    poller = zmq.Poller()
    for pull in pulls:
        pull.bind("tcp://127.0.0.1:*")
        poller.register(pull, zmq.POLLIN)
    if os.fork() == 0:
        for pull, _ in poller.poll(100):  # expect: ZMQ202
            pull.recv()
        os._exit(0)
    os.wait()
