"""Serial line of the radio. A pseudo terminal plays the radio here."""
import os
import pty
import threading
import tty


class Port:
    def __init__(self):
        self.master, slave = pty.openpty()
        tty.setraw(slave)
        self.slave = slave

    def play(self, count):
        def radio():
            for n in range(count):
                os.write(self.master, b"RSSI,%d,%d\n" % (n, -60 - n % 7))
        thread = threading.Thread(target=radio, daemon=True)
        thread.start()
        return thread

    def lines(self, count):
        rest = b""
        while count:
            rest += os.read(self.slave, 256)
            *whole, rest = rest.split(b"\n")
            for line in whole:
                count -= 1
                yield line.decode()

    def close(self):
        os.close(self.master)
        os.close(self.slave)
