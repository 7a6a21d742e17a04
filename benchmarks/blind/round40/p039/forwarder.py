"""Copies bytes both ways between a client and the upstream until one side is done."""
import selectors
import socket


class Tunnel:
    def __init__(self, client, upstream, idle):
        self.ends = {client: upstream, upstream: client}
        self.client = client
        self.idle = idle
        self.counts = {client: 0, upstream: 0}

    def run(self):
        with selectors.DefaultSelector() as selector:
            for end in self.ends:
                selector.register(end, selectors.EVENT_READ)
            while selector.get_map():
                ready = selector.select(self.idle)
                if not ready:
                    break
                for key, _mask in ready:
                    data = key.fileobj.recv(65536)
                    if not data:
                        selector.unregister(key.fileobj)
                        self._half_close(self.ends[key.fileobj])
                        continue
                    self.counts[key.fileobj] += len(data)
                    self.ends[key.fileobj].sendall(data)
        up = self.counts.pop(self.client)
        return up, sum(self.counts.values())

    @staticmethod
    def _half_close(end):
        try:
            end.shutdown(socket.SHUT_WR)
        except OSError:
            pass
