import zlib

from .meter import METERS
from .policy import Decision, Policy


def cost_of(request: bytes) -> int:
    return zlib.crc32(request) % 120


def assess(tenant: str, request: bytes, policy: Policy) -> tuple[Decision, int]:
    units = cost_of(request)
    decision = policy.decide(units)
    if decision is not Decision.REJECT:
        METERS["billing"](tenant, units)
    return decision, units
