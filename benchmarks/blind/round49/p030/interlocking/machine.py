class Refused(Exception):
    """The interlocking does not allow the movement."""


class Element:
    initial = ""
    transitions = {}

    def __init__(self, name):
        self.name = name
        self.state = self.initial
        self.observers = []

    def fire(self, event):
        try:
            new = self.transitions[self.state, event]
        except KeyError:
            raise Refused(f"{self.name}: {event} while {self.state}") from None
        old, self.state = self.state, new
        for observer in self.observers:
            observer.changed(self.name, old, new)


class Points(Element):
    initial = "normal"
    transitions = {
        ("normal", "throw"): "moving",
        ("moving", "detect-reverse"): "reverse",
        ("reverse", "restore"): "moving-back",
        ("moving-back", "detect-normal"): "normal",
    }


class Signal(Element):
    initial = "danger"
    transitions = {
        ("danger", "clear"): "clear",
        ("clear", "occupy"): "danger",
        ("clear", "cancel"): "danger",
    }


class Track(Element):
    initial = "free"
    transitions = {("free", "occupy"): "occupied", ("occupied", "vacate"): "free"}


KINDS = {"P": Points, "S": Signal, "T": Track}
