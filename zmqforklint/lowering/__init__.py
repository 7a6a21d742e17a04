"""From decoded text to the module form: the only stage that reads libcst, and that not before a file needs it."""

from zmqforklint.lowering.batch import Source, lower_all
from zmqforklint.lowering.codec import from_data, to_data
from zmqforklint.lowering.errors import NotParsed

__all__ = ["NotParsed", "Source", "from_data", "lower_all", "to_data"]
