from .link import Link
from .shard import ArenaShard

__all__ = ["ArenaShard", "Link"]
