"""Synthetic elevation model and Horn's hillshade."""
import math

SIZE = 24


def elevation(x, y):
    return 400 * math.sin(x / 17.0) * math.cos(y / 23.0) + 3 * math.sin(x * 1.3 + y)


def hillshade(x0, y0, azimuth=315.0, altitude=45.0, cell=10.0):
    zen = math.radians(90 - altitude)
    az = math.radians(360 - azimuth + 90)
    out = bytearray()
    for y in range(y0, y0 + SIZE):
        for x in range(x0, x0 + SIZE):
            dzdx = (elevation(x + 1, y) - elevation(x - 1, y)) / (2 * cell)
            dzdy = (elevation(x, y + 1) - elevation(x, y - 1)) / (2 * cell)
            slope = math.atan(math.hypot(dzdx, dzdy))
            aspect = math.atan2(dzdy, -dzdx)
            shade = math.cos(zen) * math.cos(slope)
            shade += math.sin(zen) * math.sin(slope) * math.cos(az - aspect)
            out.append(int(255 * max(0.0, shade)))
    return bytes(out)
