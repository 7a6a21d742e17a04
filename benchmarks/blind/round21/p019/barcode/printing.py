import time

_L = ("0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011").split()


class StickerPrinter:
    def __init__(self, device: str) -> None:
        self.device = device

    def bars(self, code: str) -> str:
        return "101" + "".join(_L[int(d)] for d in code[1:7]) + "01010"

    def print_all(self, codes) -> None:
        for code in codes:
            time.sleep(0.02)
            print(self.device, code, self.bars(code).translate({48: " ", 49: "|"}), flush=True)
