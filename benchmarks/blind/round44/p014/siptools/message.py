"""Just enough SIP for OPTIONS pings."""
import re
import uuid

_STATUS = re.compile(r"^SIP/2\.0 (\d{3}) (.*)$")


class SipError(Exception):
    pass


def options(target, local):
    branch = "z9hG4bK" + uuid.uuid4().hex[:12]
    return "\r\n".join([
        "OPTIONS sip:%s:%d SIP/2.0" % target,
        "Via: SIP/2.0/UDP %s:%d;branch=%s" % (local + (branch,)),
        "Max-Forwards: 70",
        "From: <sip:ping@noc.invalid>;tag=%s" % uuid.uuid4().hex[:8],
        "To: <sip:%s:%d>" % target,
        "Call-ID: %s" % uuid.uuid4(),
        "CSeq: 1 OPTIONS",
        "Content-Length: 0",
        "", "",
    ]).encode()


def response(request, code, reason):
    lines = request.decode().split("\r\n")
    keep = [l for l in lines[1:] if l.split(":")[0] in ("Via", "From", "To", "Call-ID", "CSeq")]
    return "\r\n".join(["SIP/2.0 %d %s" % (code, reason)] + keep + ["Content-Length: 0", "", ""]).encode()


def status(data):
    match = _STATUS.match(data.decode().split("\r\n", 1)[0])
    if match is None:
        raise SipError("not a response")
    return int(match.group(1)), match.group(2)
