from . import SOH


class GarbledMessage(ValueError):
    pass


def checksum(text):
    return "%03d" % (sum(text.encode("ascii")) % 256)


def encode(msg_type, fields, sender, target, seq):
    body = SOH.join(
        ["35=%s" % msg_type, "49=%s" % sender, "56=%s" % target, "34=%d" % seq]
        + ["%d=%s" % pair for pair in fields]
    ) + SOH
    head = "8=FIX.4.4%s9=%d%s" % (SOH, len(body), SOH)
    return (head + body + "10=" + checksum(head + body) + SOH).encode("ascii")


def decode(raw):
    text = raw.decode("ascii")
    payload, _, trailer = text.rpartition("10=")
    if trailer.rstrip(SOH) != checksum(payload):
        raise GarbledMessage("checksum")
    message = {}
    for item in payload.split(SOH):
        if item:
            tag, _, value = item.partition("=")
            message[int(tag)] = value
    return message


def split(stream):
    """Yields complete messages from a socket file."""
    buffer = b""
    while True:
        data = stream.read1(4096)
        if not data:
            return
        buffer += data
        while True:
            start = buffer.find(b"\x0110=")
            if start < 0 or len(buffer) < start + 8:
                break
            yield buffer[:start + 8]
            buffer = buffer[start + 8:]
