import math


def lowpass(taps, cutoff):
    """Windowed sinc, normalised to unity gain at DC."""
    mid = (taps - 1) / 2
    h = []
    for n in range(taps):
        x = n - mid
        s = 2 * cutoff if x == 0 else math.sin(2 * math.pi * cutoff * x) / (math.pi * x)
        h.append(s * (0.54 - 0.46 * math.cos(2 * math.pi * n / (taps - 1))))
    gain = sum(h)
    return [v / gain for v in h]


class Fir:
    def __init__(self, coefficients):
        self.h = coefficients
        self.z = [0.0] * len(coefficients)

    def __call__(self, block):
        out = []
        for v in block:
            self.z.insert(0, v)
            self.z.pop()
            out.append(sum(a * b for a, b in zip(self.h, self.z)))
        return out


def rms_db(block):
    power = sum(v * v for v in block) / len(block)
    return 10 * math.log10(power) if power > 0 else -120.0
