from itertools import product


class YardFull(Exception):
    pass


class Yard:
    def __init__(self, rows: int, places: int):
        self._slots: dict[tuple[int, int], str | None] = dict.fromkeys(product(range(rows), range(places)))

    def park(self, trailer: str) -> tuple[int, int]:
        for slot, holder in self._slots.items():
            if holder is None:
                self._slots[slot] = trailer
                return slot
        raise YardFull(trailer)

    def leave(self, trailer: str) -> None:
        for slot, holder in self._slots.items():
            if holder == trailer:
                self._slots[slot] = None

    def as_dict(self) -> dict[str, str]:
        return {f"{row}/{place}": t for (row, place), t in self._slots.items() if t}
