"""From decoded text to the module form: the only stage that reads libcst, and that not before a file needs it."""

from zmqforklint.lowering.batch import Source, key_of, lower_all
from zmqforklint.lowering.errors import NotParsed

__all__ = ["NotParsed", "Source", "key_of", "lower_all"]
