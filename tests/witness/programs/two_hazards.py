import os

import zmq


def child(pull, pub, context):
    if pull.poll(100):  # expect: ZMQ202
        print(pull.recv_string())
    pub.send_json({"lost": True})  # expect: ZMQ202
    with context.socket(zmq.PUSH) as push:  # expect: ZMQ201
        push.setsockopt(zmq.LINGER, 0)
    pub.bind("tcp://127.0.0.1:*")
    os._exit(0)


if __name__ == "__main__":
    context = zmq.Context()
    pull = context.socket(zmq.PULL)
    pull.bind("tcp://127.0.0.1:*")
    pub = context.socket(zmq.PUB)
    pub.bind("tcp://127.0.0.1:*")
    if os.fork() == 0:
        child(pull, pub, context)
    os.wait()
