"""Distribution of readings to the flood forecast and the public web pages."""
import logging

import zmq

log = logging.getLogger("hub")

ALARM_LEVELS = {"LAHN-07": 430, "DILL-02": 260, "OHM-03": 210}


class FloodHub:
    def __init__(self):
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.set(zmq.LINGER, 0)
        self.port = self._pub.bind_to_random_port("tcp://127.0.0.1")

    def publish(self, reading):
        alarm = reading["level_cm"] >= ALARM_LEVELS.get(reading["station"], 10_000)
        topic = b"alarm" if alarm else b"level"
        self._pub.send(topic, zmq.SNDMORE)
        self._pub.send_json(reading)
        if alarm:
            log.warning("alarm level at %(station)s: %(level_cm)d cm", reading)

    def close(self):
        self._pub.close()
        self._ctx.term()
