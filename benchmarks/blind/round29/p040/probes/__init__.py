from probes.dns import DnsProbe
from probes.tcp import TcpProbe

REGISTRY = {"dns": DnsProbe, "tcp": TcpProbe}

__all__ = ["REGISTRY", "DnsProbe", "TcpProbe"]
