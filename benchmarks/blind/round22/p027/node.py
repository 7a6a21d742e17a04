"""One participant of the election. It listens on a ROUTER and speaks through a DEALER per peer."""
import multiprocessing as mp
import time

import zmq

from states import Msg, Role


class Node(mp.Process):
    def __init__(self, number: int, port: int, report_to: str, ctx: zmq.Context):
        super().__init__(name=f"node-{number}", daemon=True)
        self.number = number
        self.port = port
        self.report_to = report_to
        self.ctx = ctx
        self.role = Role.FOLLOWER
        self.leader = None
        self.peers: dict[int, str] = {}

    @property
    def endpoint(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    def know(self, others):
        self.peers = {n.number: n.endpoint for n in others if n is not self}

    # -- in its own process ------------------------------------------------
    def run(self):
        self._open()
        self.stand()
        end = time.monotonic() + 1.2
        while time.monotonic() < end:
            if self.inbox.poll(100):
                _, kind, sender = self.inbox.recv_multipart()
                self.on_message(Msg(kind.decode()), int(sender))
            elif self.role is Role.CANDIDATE and time.monotonic() > self.patience:
                self.win()
        self._link(self.report_to, zmq.PUSH).send_json([self.number, self.leader, self.role.name], zmq.NOBLOCK)
        time.sleep(0.1)

    def _open(self):
        self.inbox = self.ctx.socket(zmq.ROUTER)
        self.inbox.bind(self.endpoint)
        self.links = {ident: self._link(url) for ident, url in self.peers.items()}

    def _link(self, url, kind=zmq.DEALER):
        sock = self.ctx.socket(kind)
        sock.linger = 200
        sock.connect(url)
        return sock

    def tell(self, ident, kind: Msg):
        self.links[ident].send_multipart([kind.value.encode(), str(self.number).encode()])

    # -- algorithm -----------------------------------------------------------
    def stand(self):
        self.role = Role.CANDIDATE
        self.patience = time.monotonic() + 0.4
        for ident in (i for i in self.peers if i > self.number):
            self.tell(ident, Msg.ELECTION)

    def win(self):
        self.role, self.leader = Role.LEADER, self.number
        for ident in self.peers:
            self.tell(ident, Msg.VICTORY)

    def on_message(self, kind, sender):
        if kind is Msg.ELECTION and sender < self.number:
            self.tell(sender, Msg.ALIVE)
        elif kind is Msg.ALIVE:
            self.role = Role.FOLLOWER
        elif kind is Msg.VICTORY:
            self.role, self.leader = Role.FOLLOWER, sender
