import random
import socket
import threading


class Machine(threading.Thread):
    """One arcade machine with one player in front of it."""

    def __init__(self, address, player, game, plays=3):
        super().__init__(name=game, daemon=True)
        self.address = address
        self.player = player
        self.game = game
        self.plays = plays
        self.answers = []

    def run(self):
        rng = random.Random(self.player)
        with socket.create_connection(self.address, timeout=4) as conn:
            stream = conn.makefile("rw", encoding="utf-8", newline="\n")
            for _ in range(self.plays):
                stream.write("%s %s %d\n" % (self.game, self.player, rng.randint(1, 50)))
                stream.flush()
                self.answers.append(stream.readline().strip())
            stream.write("bye\n")
            stream.flush()
