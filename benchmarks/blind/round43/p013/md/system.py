import math
import random


class LennardJones:
    """Argon in a periodic box, velocity Verlet, reduced units."""

    def __init__(self, side=3, density=0.8, temperature=1.0, dt=0.004, seed=1):
        rng = random.Random(seed)
        self.n = side ** 3
        self.box = (self.n / density) ** (1 / 3)
        gap = self.box / side
        self.x = [[gap * (i + 0.5) for i in (a, b, c)]
                  for a in range(side) for b in range(side) for c in range(side)]
        self.v = [[rng.gauss(0, math.sqrt(temperature)) for _ in range(3)] for _ in self.x]
        self.dt = dt
        self.step_number = 0
        self.potential = 0.0
        self.f = self._forces()

    def _forces(self):
        forces = [[0.0] * 3 for _ in self.x]
        self.potential = 0.0
        for i in range(self.n - 1):
            for j in range(i + 1, self.n):
                d = [self.x[i][k] - self.x[j][k] for k in range(3)]
                d = [c - self.box * round(c / self.box) for c in d]
                r2 = max(sum(c * c for c in d), 0.5)
                s6 = 1 / r2 ** 3
                self.potential += 4 * (s6 * s6 - s6)
                push = 24 * (2 * s6 * s6 - s6) / r2
                for k in range(3):
                    forces[i][k] += push * d[k]
                    forces[j][k] -= push * d[k]
        return forces

    def step(self):
        half = 0.5 * self.dt
        for x, v, f in zip(self.x, self.v, self.f):
            for k in range(3):
                v[k] += half * f[k]
                x[k] = (x[k] + self.dt * v[k]) % self.box
        self.f = self._forces()
        for v, f in zip(self.v, self.f):
            for k in range(3):
                v[k] += half * f[k]
        self.step_number += 1

    @property
    def kinetic(self):
        return 0.5 * sum(c * c for v in self.v for c in v)

    def state(self):
        return {"step": self.step_number, "x": self.x, "v": self.v}

    def restore(self, state):
        self.step_number, self.x, self.v = state["step"], state["x"], state["v"]
        self.f = self._forces()
