from .vocab import Vocabulary
from .workers import encode_batch, worker_setup

__all__ = ["Vocabulary", "encode_batch", "worker_setup"]
