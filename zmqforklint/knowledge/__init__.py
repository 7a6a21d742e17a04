"""What libraries do: which calls fork, what runs in the child, what makes, owns, touches and closes objects.

The facts are TOML data, one file a subject, in one schema; users add their own in the same schema. A *model* gives
one or more dotted names a *kind*, which names the part of the machine that interprets it, and that kind's options.
"""

from zmqforklint.knowledge.loader import Knowledge, Model, ModelError, argument_of, load, read
from zmqforklint.knowledge.schema import KINDS

__all__ = ["KINDS", "Knowledge", "Model", "ModelError", "argument_of", "load", "read"]
