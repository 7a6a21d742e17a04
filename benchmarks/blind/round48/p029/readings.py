"""The line protocol of the gateways: ``serial;register;value;unit``."""
import collections
import decimal

Reading = collections.namedtuple("Reading", "serial register value unit")

UNITS = {"kWh", "m3", "MWh", "l"}


class ProtocolError(ValueError):
    pass


def parse_line(line):
    fields = line.strip().split(";")
    if len(fields) != 4:
        raise ProtocolError("expected 4 fields, got %d" % len(fields))
    serial, register, value, unit = fields
    if unit not in UNITS:
        raise ProtocolError("unknown unit %r" % unit)
    try:
        decimal.Decimal(value)
    except decimal.InvalidOperation:
        raise ProtocolError("bad value %r" % value) from None
    return Reading(serial, register, value, unit)
