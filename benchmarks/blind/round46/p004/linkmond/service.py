"""The service proper: reads the radio, tells the autopilot how good the link is."""
import statistics

import zmq


class LinkMonitor:
    def __init__(self, endpoint):
        self.context = zmq.Context()
        self.health = self.context.socket(zmq.PUB)
        # claimed at once, so that a second instance fails in the terminal and not in a log
        self.health.bind(endpoint)
        self.levels = []

    def handle(self, line):
        kind, number, level = line.split(",")
        if kind != "RSSI":
            return
        self.levels.append(int(level))
        self.health.send_json({"n": int(number), "rssi": int(level)})

    def summary(self):
        return statistics.mean(self.levels) if self.levels else None

    def run(self, port, count):
        for line in port.lines(count):
            self.handle(line)
        self.health.send_json({"mean": self.summary()})

    def stop(self):
        self.context.destroy(linger=100)
