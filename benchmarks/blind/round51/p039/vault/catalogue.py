import zmq


class Catalogue:
    """Publishes new accessions to the reading room."""

    def __init__(self, endpoint):
        self.context = zmq.Context.instance()
        self.reading_room = self.context.socket(zmq.PAIR)
        self.reading_room.bind(endpoint)
        self.desk = self.context.socket(zmq.PAIR)
        self.desk.connect(endpoint)

    def announce(self, entry):
        self.desk.send_json(entry, zmq.NOBLOCK)

    def read(self):
        while self.reading_room.poll(100):
            yield self.reading_room.recv_json(zmq.NOBLOCK)

    def close(self):
        self.desk.close(0)
        self.reading_room.close(0)
        self.context.term()
