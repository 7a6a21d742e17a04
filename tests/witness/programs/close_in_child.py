import os
import sys

import zmq

if __name__ == "__main__":
    context = zmq.Context()
    first = context.socket(zmq.PULL)
    second = context.socket(zmq.PULL)
    third = context.socket(zmq.PULL)
    try:
        if os.fork() == 0:
            first.close()  # expect: ZMQ203
            del second  # expect: ZMQ203
            context = zmq.Context()
            sys.exit(0)
        os.wait()
    finally:
        third.close()
