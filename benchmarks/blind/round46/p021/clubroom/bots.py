import multiprocessing
import random
import time

from .talk import Speaker

BOTS = {}


def bot(cls):
    """Class decorator: make a bot known under its nick."""
    BOTS[cls.nick] = cls
    return cls


class Bot(Speaker, multiprocessing.Process):
    mood = 0.05

    def __init__(self, door, rounds):
        multiprocessing.Process.__init__(self, name="bot-" + self.nick, daemon=True)
        Speaker.__init__(self, door)
        self.rounds = rounds

    def think(self, turn):
        raise NotImplementedError

    def run(self):
        random.seed(self.nick)
        for turn in range(self.rounds):
            time.sleep(self.mood)
            text = self.think(turn)
            if text:
                self.say(text)
        self.hang_up()


@bot
class DiceBot(Bot):
    nick = "dice"

    def think(self, turn):
        return "rolls a %d" % random.randint(1, 6)


@bot
class ParrotBot(Bot):
    nick = "parrot"
    mood = 0.08
    words = ["hello", "cracker?", "pieces of eight"]

    def think(self, turn):
        return self.words[turn % len(self.words)]


@bot
class SageBot(Bot):
    nick = "sage"

    def think(self, turn):
        if turn % 2:
            return None
        return random.choice(["Explicit is better than implicit.", "Now is better than never."])
