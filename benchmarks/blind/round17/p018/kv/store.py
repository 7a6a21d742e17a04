import zmq

from .events import event_channel
from .snapshot import Snapshotter


class Store:
    COMMANDS = {}

    def __init__(self, path):
        self.data = {}
        self.context = zmq.Context()
        self.notify, self.port, self._close = event_channel(self.context, ("set", "del", "saved"))
        self.replicas = self.context.socket(zmq.PUSH)
        self.replicas.linger = 0
        self.replica_port = self.replicas.bind_to_random_port("tcp://127.0.0.1")
        self.snapshots = Snapshotter(path, on_done=self.notify["saved"], stream=self.replicas.send_string)

    def command(name, table=COMMANDS):
        def add(func):
            table[name] = func
            return func
        return add

    @command("SET")
    def set(self, key, value):
        self.data[key] = value
        self.notify["set"](key)
        return "OK"

    @command("GET")
    def get(self, key):
        return self.data.get(key, "(nil)")

    @command("DEL")
    def delete(self, *keys):
        gone = [key for key in keys if self.data.pop(key, None) is not None]
        for key in gone:
            self.notify["del"](key)
        return len(gone)

    @command("BGSAVE")
    def bgsave(self):
        self.snapshots.begin(self.data)
        return "Background saving started"

    def execute(self, line):
        word, *args = line.split()
        handler = self.COMMANDS.get(word.upper())
        return handler(self, *args) if handler else f"ERR unknown command {word!r}"

    def close(self):
        self._close()
        self.replicas.close()
        self.context.term()
