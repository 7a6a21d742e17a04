from .builder import Host, HostBuilder, IHostedService, ServiceCollection
from .daemon import detach

__all__ = ["Host", "HostBuilder", "IHostedService", "ServiceCollection", "detach"]
