import os

import zmq

if __name__ == "__main__":
    context = zmq.Context()
    pull = context.socket(zmq.PULL)
    port = pull.bind_to_random_port("tcp://127.0.0.1")
    push = context.socket(zmq.PUSH)
    push.connect(f"tcp://127.0.0.1:{port}")
    push.send(b"parent")
    pull.recv()
    if os.fork() == 0:
        push.send(b"child")  # expect: ZMQ202
        push.send_string("child, once more")
        os._exit(0)
    os.wait()
