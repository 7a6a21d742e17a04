from .machine import KINDS, Refused

PLANS = {
    "north": ["P11", "S12", "T13"],
    "yard": ["P41", "P42", "S43", "T44"],
    "south": ["S71", "T72"],
}

SCRIPTS = {
    "north": ["P11 throw", "P11 detect-reverse", "S12 clear", "T13 occupy", "S12 occupy", "T13 vacate"],
    "yard": ["P41 throw", "P41 detect-reverse", "P41 throw", "S43 clear", "S43 cancel", "T44 occupy"],
    "south": ["S71 clear", "T72 occupy", "S71 occupy"],
}


class Region:
    """The elements of one region, and those who listen to them."""

    def __init__(self, name):
        self.name = name
        self.elements = {n: KINDS[n[0]](n) for n in PLANS[name]}
        self.observers = []
        self.refused = 0

    def attach(self, observer):
        self.observers.append(observer)
        for element in self.elements.values():
            element.observers.append(observer)

    def detach(self, observer):
        self.observers.remove(observer)

    def simulate(self):
        for step in SCRIPTS[self.name]:
            name, event = step.split()
            try:
                self.elements[name].fire(event)
            except Refused:
                self.refused += 1
        for observer in self.observers:
            observer.changed(self.name, "running", f"done, {self.refused} refused")
