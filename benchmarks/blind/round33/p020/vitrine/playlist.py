from dataclasses import dataclass


@dataclass
class Clip:
    title: str
    length: float
    caption: str


CLIPS = [
    Clip("Bronze casting", 0.15, "Lost wax, filmed in Kumasi"),
    Clip("Loom", 0.10, "Jacquard head, restored 1998"),
    Clip("Lute maker", 0.12, "Bending a rib over the iron"),
    Clip("Type foundry", 0.10, "Hand mould, lead and antimony"),
]


def programme(count):
    for number in range(count):
        yield CLIPS[number % len(CLIPS)]
