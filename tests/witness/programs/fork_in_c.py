import ctypes
import os

import zmq

if __name__ == "__main__":
    context = zmq.Context()
    pub = context.socket(zmq.PUB)
    pub.bind("tcp://127.0.0.1:*")
    if ctypes.CDLL(None).fork() == 0:
        pub.send(b"lost")  # expect: ZMQ202
        os._exit(0)
    os.wait()
