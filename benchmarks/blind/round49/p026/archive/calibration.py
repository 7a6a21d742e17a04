from .alarms import raise_alarm
from .packets import Packet, Sample

CURVES = {
    100: (0.05, -102.4),
    101: (0.01, 0.0),
    102: (0.25, -512.0),
}
LIMITS = {100: (-90.0, 90.0), 101: (2.0, 39.0), 102: (-480.0, 470.0)}


def calibrate(packet: Packet) -> Sample:
    gain, offset = CURVES[packet.apid]
    values = tuple(gain * word + offset for word in packet.words)
    low, high = LIMITS[packet.apid]
    if min(values) < low or max(values) > high:
        raise_alarm("limit", apid=packet.apid, seq=packet.seq)
    return Sample(packet.apid, packet.seq, values)
