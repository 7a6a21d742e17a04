import zmq


class Monitor:
    def __init__(self):
        self._pull = zmq.Context.instance().socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def received(self, patience=300):
        while self._pull.poll(patience):
            record = self._pull.recv_pyobj()
            yield "{check}={answer}".format_map(record)
