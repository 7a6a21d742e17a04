import random
import time
from multiprocessing.dummy import Process

import zmq


class Stage:
    """Holds what everything on stage needs: the context and the addresses."""

    context = zmq.Context()
    buzzers = "inproc://buzzers"
    lights = "inproc://lights"

    def socket(self, kind, bind=None, connect=None):
        sock = self.context.socket(kind)
        sock.linger = 0
        if bind:
            sock.bind(bind)
        if connect:
            sock.connect(connect)
        return sock


class Team(Stage, Process):
    def __init__(self, name, questions):
        Process.__init__(self, name=name)
        self.team = name
        self.daemon = True
        self.speed = random.Random(name)
        self.questions = questions
        self.out = self.socket(zmq.PUSH, connect=self.buzzers)

    def run(self):
        for number in range(self.questions):
            time.sleep(self.speed.uniform(0.01, 0.05))
            self.out.send_json({"team": self.team, "question": number})
        self.out.close()


class Lights(Stage, Process):
    """Flashes in the colour of the team that was first."""

    def __init__(self):
        Process.__init__(self, name="lights")
        self.daemon = True
        self.sub = self.socket(zmq.SUB, connect=self.lights)
        self.sub.subscribe("")
        self.flashes = []

    def run(self):
        while self.sub.poll(1500):
            team = self.sub.recv_string(zmq.NOBLOCK)
            if team == "off":
                break
            self.flashes.append(team)
        self.sub.close()
