"""The register of cases and its public notice board."""
import zmq

from .model import ALLOWED, Entry


class OutOfOrder(Exception):
    pass


class NoticeBoard:
    def __init__(self, url):
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.linger = 0
        self.socket.bind(url)

    def post(self, entry: Entry):
        self.socket.send_json(entry.as_message())

    def close(self):
        self.socket.close()
        self.context.term()


class Register:
    def __init__(self, board):
        self.board = board
        self.state = {}
        self.history = []

    def enter(self, case, step, clerk):
        if step not in ALLOWED[self.state.get(case)]:
            raise OutOfOrder(f"{case}: {step.value} after {self.state.get(case)}")
        entry = Entry(case, step, clerk)
        self.state[case] = step
        self.history.append(entry)
        self.board.post(entry)
        return len(self.history)

    def open_cases(self):
        return sorted(case for case, step in self.state.items() if step.value != "decided")
