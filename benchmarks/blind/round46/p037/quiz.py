import argparse
import time

import zmq

from scorekeeper import ScoreKeeper
from stage import Lights, Stage, Team

COLOURS = ["red", "green", "blue", "yellow"]


class QuizMaster(Stage):
    def __init__(self, teams, questions):
        self.inbox = self.socket(zmq.PULL, bind=self.buzzers)
        self.beam = self.socket(zmq.PUB, bind=self.lights)
        self.lamp = Lights()
        self.score = ScoreKeeper()
        self.teams = [Team(colour, questions) for colour in COLOURS[:teams]]
        self.questions = questions
        self.first = {}

    def flash(self, team):
        self.beam.send_string(team)

    def run(self):
        self.lamp.start()
        time.sleep(0.1)
        for team in self.teams:
            team.start()
        outstanding = len(self.teams) * self.questions
        while outstanding and self.inbox.poll(1000):
            press = self.inbox.recv_json(zmq.NOBLOCK)
            outstanding -= 1
            if self.first.setdefault(press["question"], press["team"]) == press["team"]:
                self.flash(press["team"])
                self.score.add(press["team"])
        self.finish()

    def finish(self):
        self.flash("off")
        for thread in self.teams + [self.lamp]:
            thread.join(2)
        self.score.stop()
        self.inbox.close()
        self.beam.close()
        self.context.term()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--teams", type=int, default=2)
    parser.add_argument("--questions", type=int, default=5)
    options = parser.parse_args()
    master = QuizMaster(options.teams, options.questions)
    master.run()
    print("first:", [master.first[number] for number in sorted(master.first)])
    print("lights:", len(master.lamp.flashes))
    print("ranking:", ", ".join(master.score.ranking))
