"""From decoded text to the module form: the only stage that reads libcst."""

from zmqforklint.lowering.codec import from_data, to_data
from zmqforklint.lowering.errors import NotParsed
from zmqforklint.lowering.lower import lower

__all__ = ["NotParsed", "from_data", "lower", "to_data"]
