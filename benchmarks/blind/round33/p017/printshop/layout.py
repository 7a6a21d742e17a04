"""Layout of the thermal tickets; building the glyph table takes a while."""
import hashlib

WIDTH = 32


def _glyphs():
    table = {}
    for code in range(32, 127):
        digest = hashlib.sha256(bytes([code]) * 50).digest()
        table[chr(code)] = [byte >> 3 for byte in digest[:8]]
    return table


GLYPHS = _glyphs()


def barcode(order, seat):
    return hashlib.blake2s(f"{order}/{seat}".encode(), digest_size=6).hexdigest()


def ticket(show, order, seat):
    rows = [show.upper().center(WIDTH), f"Seat {seat}".center(WIDTH), barcode(order, seat).center(WIDTH)]
    raster = bytearray()
    for row in rows:
        for line in range(8):
            raster.extend(GLYPHS.get(char, GLYPHS["?"])[line] for char in row)
    return bytes(raster)
