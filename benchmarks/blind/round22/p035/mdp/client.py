import zmq

from . import constants as MDP


class MajorDomoClient:
    def __init__(self, ctx, broker):
        self.socket = ctx.socket(zmq.DEALER)
        self.socket.linger = 0
        self.socket.connect(broker)

    def request(self, service, *body, timeout=900):
        self.socket.send_multipart([b"", MDP.C_CLIENT, service, *body])
        if self.socket.poll(timeout):
            _, _, _, *reply = self.socket.recv_multipart()
            return reply
        return None
