from functools import partialmethod


class Slot:
    def __init__(self, address):
        self.address = address
        self.pedestal = 0

    def query(self, verb, *args):
        self.link.send_json([self.address, verb, *args])
        return self.link.recv_json()

    read = partialmethod(query, "read")
    identify = partialmethod(query, "identify")

    def calibrate(self, n=4):
        self.pedestal = sum(self.read(k) for k in range(n)) // n
        return self.pedestal

    def sample(self, k):
        return self.read(k) - self.pedestal
