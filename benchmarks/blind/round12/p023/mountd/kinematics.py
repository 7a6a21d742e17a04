from math import asin, atan2, cos, degrees, radians, sin


def equatorial_to_horizontal(hour_angle, dec, lat):
    h, d, p = radians(hour_angle), radians(dec), radians(lat)
    el = asin(sin(d) * sin(p) + cos(d) * cos(p) * cos(h))
    az = atan2(sin(h), cos(h) * sin(p) - sin(d) / cos(d) * cos(p))
    return (degrees(az) + 180) % 360, degrees(el)


def track(dec, lat, start=-5.0, rate=15 / 3600):
    ha = start
    while True:
        yield equatorial_to_horizontal(ha, dec, lat)
        ha += rate
