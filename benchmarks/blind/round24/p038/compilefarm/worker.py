import multiprocessing
import os

import zmq

from .link import Linked

Base = multiprocessing.get_context("fork").Process


class CompileWorker(Linked, Base):
    def __init__(self, endpoint, units):
        super().__init__(daemon=True)
        self.endpoint = endpoint
        self.units = units

    def run(self):
        try:
            self.tell("HELLO", self.name)
            for unit in self.units:
                self.tell(self.attempt(unit), unit.name, str(os.getpid()))
        except zmq.ZMQError as e:
            print(e)
        finally:
            self.hangup()
            zmq.Context.instance().term()

    @staticmethod
    def attempt(unit):
        try:
            unit.compile()
        except SyntaxError:
            return "BROKEN"
        return "OBJECT"
