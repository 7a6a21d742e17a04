"""Private part of VariableSign; may change with the vendor's protocol."""
import struct

import zmq

FRAME = struct.Struct("!BHH")
CODES = {"blank": 0, "speed": 1, "text": 2, "arrow": 3}


class SignImpl:
    def __init__(self, ctx, address, endpoint):
        self.address = address
        self.brightness = 80
        self.serial = 0
        self.line = ctx.socket(zmq.PUB)
        self.line.setsockopt(zmq.SNDHWM, 50)
        self.line.connect(endpoint)

    def transmit(self, kind, payload=b""):
        self.serial = (self.serial + 1) & 0xFFFF
        head = FRAME.pack(CODES[kind], self.serial, self.brightness)
        self.line.send_multipart([b"%04d" % self.address, head, payload])

    def release(self):
        self.line.close(0)
