"""Just enough CCSDS space packet framing for the simulator."""
import struct

PRIMARY = struct.Struct(">HHH")


def pack(apid, seq, payload):
    return PRIMARY.pack(0x0800 | apid & 0x7FF, 0xC000 | seq & 0x3FFF, len(payload) - 1) + payload


def packets(blob):
    at = 0
    while at + PRIMARY.size <= len(blob):
        word, seq, length = PRIMARY.unpack_from(blob, at)
        at += PRIMARY.size
        yield word & 0x7FF, seq & 0x3FFF, blob[at : at + length + 1]
        at += length + 1
