import random
import socket
import struct

from probes.base import ProbeProcess


def encode_query(qid, name, qtype=1):
    labels = b"".join(bytes([len(part)]) + part.encode() for part in name.split("."))
    return struct.pack("!HHHHHH", qid, 0x0100, 1, 0, 0, 0) + labels + b"\0" + struct.pack("!HH", qtype, 1)


class DnsProbe(ProbeProcess):
    kind = "dns"
    qname = "health.example.net"

    def check(self):
        qid = random.randrange(1 << 16)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
            udp.settimeout(0.5)
            udp.sendto(encode_query(qid, self.qname), self.target)
            answer, _ = udp.recvfrom(512)
        got, flags = struct.unpack_from("!HH", answer)
        if got != qid or not flags & 0x8000:
            raise ValueError("not an answer to the query")
        if flags & 0x000F:
            raise ValueError(f"rcode {flags & 0x000F}")
