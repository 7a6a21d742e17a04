from .driver import Driver


class Radio(Driver):
    source = "radio"

    def frame(self, number: int) -> dict:
        return {"n": number, "band": "L" if number % 2 else "S"}


DRIVER = Radio
