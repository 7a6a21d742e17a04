import os

import zmq

if __name__ == "__main__":
    context = zmq.Context()
    pub = context.socket(zmq.PUB)
    pub.bind("tcp://127.0.0.1:*")
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            pub.send(b"from the grandchild")  # expect: ZMQ202
        os._exit(0)
    os.wait()
