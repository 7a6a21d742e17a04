"""Reading and writing the classic pcap format."""
import random
import struct

GLOBAL = struct.Struct("<IHHiIII")
PACKET = struct.Struct("<IIII")
MAGIC = 0xA1B2C3D4


def write_sample(path, frames, seed):
    rng = random.Random(seed)
    with open(path, "wb") as f:
        f.write(GLOBAL.pack(MAGIC, 2, 4, 0, 0, 65535, 1))
        for n in range(frames):
            proto = rng.choice((1, 6, 6, 6, 17, 17))
            size = rng.randrange(40, 400)
            ip = struct.pack("!BBHHHBBH4s4s", 0x45, 0, size, n & 0xFFFF, 0, 64, proto, 0,
                             bytes([10, 0, 0, rng.randrange(1, 20)]), bytes([192, 0, 2, 1]))
            frame = b"\2" * 12 + b"\x08\x00" + ip + bytes(size - 20)
            f.write(PACKET.pack(n, 0, len(frame), len(frame)) + frame)


def frames(path):
    with open(path, "rb") as f:
        magic, *_rest = GLOBAL.unpack(f.read(GLOBAL.size))
        if magic != MAGIC:
            raise ValueError(f"{path}: no capture")
        while header := f.read(PACKET.size):
            _sec, _usec, kept, _length = PACKET.unpack(header)
            yield f.read(kept)
