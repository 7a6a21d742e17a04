from .engine import SamplingEngine
from .evidence import EvidenceBus
from .population import Ledger, Voucher

__all__ = ["EvidenceBus", "Ledger", "SamplingEngine", "Voucher"]
