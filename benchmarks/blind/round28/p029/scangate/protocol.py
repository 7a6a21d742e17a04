"""Line protocol of the handheld scanners:  SCAN;<dock>;<code>  ->  ACK or NAK;<reason>;  BYE ends"""
import re

_CODE = re.compile(r"^(LPN|SKU)\d{5}$")


class ProtocolError(Exception):
    pass


def decode(line: bytes) -> dict:
    try:
        verb, dock, code = line.decode("ascii").strip().split(";")
    except ValueError as exc:
        raise ProtocolError("format") from exc
    if verb != "SCAN":
        raise ProtocolError("verb")
    if not _CODE.match(code):
        raise ProtocolError("code")
    return {"dock": dock, "code": code}
