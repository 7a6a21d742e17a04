import collections
import logging

from .bus import BusPort, Recorder
from .models import REGISTRY, Model

log = logging.getLogger("missionsim")


class Simulator:
    def __init__(self, scenario: dict, address: str):
        self.scenario = scenario
        self.address = address
        self.port = BusPort(address, "kernel")
        self.recorder = Recorder(address)
        self.models: list[Model] = []

    def load(self) -> None:
        self.recorder.start()
        self.recorder.listening.wait(2)
        common = {"ticks": self.scenario["ticks"], "period": self.scenario["period"]}
        for entry in self.scenario["models"]:
            params = {k: v for k, v in entry.items() if k not in ("type", "name")}
            model = REGISTRY[entry["type"]](entry["name"], self.address, **params, **common)
            self.register(model)

    def register(self, model: Model) -> None:
        model.port.emit("sim.registered", **model.describe())
        self.models.append(model)
        log.info("registered %s (%s)", model.name, model.kind)

    def execute(self) -> collections.Counter:
        self.port.emit("sim.state", state="EXECUTING")
        for model in self.models:
            model.start()
        for model in self.models:
            model.join(timeout=4)
            if model.is_alive():
                log.error("%s overran", model.name)
                model.kill()
                model.join()
        self.port.emit("sim.state", state="STANDBY")
        self.port.shut()
        self.recorder.done.set()
        self.recorder.join(2)
        return collections.Counter(topic for topic, _ in self.recorder.entries)
