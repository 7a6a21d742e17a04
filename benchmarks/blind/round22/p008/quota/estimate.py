import zlib
from asyncio import Future

from .meter import METERS
from .policy import Decision, Policy


def cost_of(request: bytes) -> int:
    return zlib.crc32(request) % 120


def assess(request: bytes, policy: Policy) -> tuple[Decision, int]:
    units = cost_of(request)
    return policy.decide(units), units


def account(tenant: str, job: Future[tuple[Decision, int]]) -> None:
    if job.cancelled() or job.exception():
        return
    decision, units = job.result()
    if decision is not Decision.REJECT:
        METERS["billing"](tenant, units)
