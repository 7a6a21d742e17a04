import collections
import ipaddress

from . import pcap
from .metrics import timed

PROTOCOLS = {1: "icmp", 6: "tcp", 17: "udp"}


@timed("capture.summarise")
def summarise(path):
    octets = collections.Counter()
    talkers = collections.Counter()
    for frame in pcap.frames(path):
        if frame[12:14] != b"\x08\x00":
            continue
        ip = frame[14:]
        octets[PROTOCOLS.get(ip[9], "other")] += len(frame)
        talkers[str(ipaddress.IPv4Address(ip[12:16]))] += len(frame)
    return octets, talkers.most_common(3)


@timed("totals.merge")
def merge(results):
    total = collections.Counter()
    talkers = collections.Counter()
    for octets, top in results:
        total.update(octets)
        talkers.update(dict(top))
    return total, talkers.most_common(3)
