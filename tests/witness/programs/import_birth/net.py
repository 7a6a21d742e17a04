import zmq


class Client:
    def __init__(self):
        self.context = zmq.Context()
        self.push = self.context.socket(zmq.PUSH)


def connect():
    return Client()


client = connect()  # expect: ZMQ101, ZMQ102
inner = zmq.Context().socket(zmq.PULL)  # expect: ZMQ102
