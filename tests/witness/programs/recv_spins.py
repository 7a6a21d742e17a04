import os

import zmq

if __name__ == "__main__":
    context = zmq.Context()
    pull = context.socket(zmq.PULL)
    pull.bind("tcp://127.0.0.1:*")
    if os.fork() == 0:
        pull.recv()  # expect: ZMQ202
        os._exit(0)
    os.wait()
