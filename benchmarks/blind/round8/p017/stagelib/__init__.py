from .pipes import PipeSpec, Reader, Writer
from .stage import Stage

__all__ = ["PipeSpec", "Reader", "Stage", "Writer"]
