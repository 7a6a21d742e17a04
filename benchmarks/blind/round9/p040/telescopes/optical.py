from .driver import Driver


class Optical(Driver):
    source = "optical"

    def frame(self, number: int) -> dict:
        return {"n": number, "pixels": [number] * 4}


DRIVER = Optical
