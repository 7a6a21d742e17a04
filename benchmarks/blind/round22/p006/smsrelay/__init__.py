from .carrier import CarrierLink
from .config import RelayConfig
from .procs import prefork
from .spool import Sms, read_spool

__all__ = ["CarrierLink", "RelayConfig", "Sms", "prefork", "read_spool"]
