import random
from collections import namedtuple

from isolate import isolated

Track = namedtuple("Track", "slope intercept chi2")


def straight_line(hits):
    n = len(hits)
    sx = sum(x for x, _ in hits)
    sy = sum(y for _, y in hits)
    sxx = sum(x * x for x, _ in hits)
    sxy = sum(x * y for x, y in hits)
    slope = (n * sxy - sx * sy) / (n * sxx - sx * sx)
    intercept = (sy - slope * sx) / n
    chi2 = sum((y - slope * x - intercept) ** 2 for x, y in hits) / 0.01 / (n - 2)
    return Track(slope, intercept, chi2)


class Fitter:
    def __init__(self, feed, planes=6, resolution=0.1):
        self.feed = feed
        self.planes = planes
        self.resolution = resolution

    def hits(self, event):
        rng = random.Random(event)
        slope = rng.uniform(-0.5, 0.5)
        return [(z, slope * z + rng.gauss(0, self.resolution)) for z in range(self.planes)]

    @isolated(timeout=1.5)
    def fit(self, event):
        hits = self.hits(event)
        track = straight_line(hits)
        if track.chi2 > 2:
            # robust second pass without the worst plane
            worst = max(hits, key=lambda h: abs(h[1] - track.slope * h[0] - track.intercept))
            track = straight_line([h for h in hits if h is not worst])
        self.feed.fill("chi2", event, track.chi2)
        return tuple(track)
