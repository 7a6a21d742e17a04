class Kalman1D:
    """Constant-altitude filter; measurements come with their own sigma."""

    def __init__(self, x0=0.0, p0=100.0, q=0.01):
        self.x, self.p, self.q = x0, p0, q
        self.n = 0

    def update(self, z, sigma):
        self.p += self.q
        k = self.p / (self.p + sigma * sigma)
        self.x += k * (z - self.x)
        self.p *= 1.0 - k
        self.n += 1
