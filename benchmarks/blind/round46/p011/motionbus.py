import json

import zmq


class MotionBus:
    """The bus to the joint controllers."""

    def __init__(self, folder):
        self.ctx = zmq.Context.instance()
        self.out = self.ctx.socket(zmq.PUB)
        self.out.bind(f"ipc://{folder}/motion")
        self.joints = self.ctx.socket(zmq.SUB)
        self.joints.connect(f"ipc://{folder}/motion")
        self.joints.subscribe("")

    def publish(self, topic, body):
        self.out.send_multipart([topic.encode(), json.dumps(body).encode()])

    def drain(self):
        count = 0
        while self.joints.poll(100):
            print("joint controller:", *(part.decode() for part in self.joints.recv_multipart(zmq.NOBLOCK)))
            count += 1
        return count

    def close(self):
        self.out.close(0)
        self.joints.close(0)
