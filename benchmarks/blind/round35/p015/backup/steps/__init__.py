from .collect import collect
from .pack import pack
from .verify import verify

PLAN = [collect, pack, verify]
