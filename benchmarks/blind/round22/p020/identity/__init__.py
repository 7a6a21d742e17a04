from .batch import check_many
from .feed import Feed
from .passwords import sign_in

__all__ = ["Feed", "check_many", "sign_in"]
