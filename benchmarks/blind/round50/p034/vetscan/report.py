import zmq


class Report:
    def __init__(self, address):
        self.address = address

    def __enter__(self):
        self._context = zmq.Context()
        self._pull = self._context.socket(zmq.PULL)
        self._pull.bind(self.address)
        return self

    def __exit__(self, *exc):
        self._pull.close(0)
        self._context.term()

    def gather(self):
        rows = []
        while self._pull.poll(150):
            rows.append(self._pull.recv_multipart(zmq.NOBLOCK))
        return rows
