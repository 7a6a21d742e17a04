"""What the pool does."""
import hashlib

from gaugelet import Metrics

metrics = Metrics()


@metrics.timed
def digest(text: str) -> str:
    metrics.incr("digests")
    return hashlib.sha256(text.encode()).hexdigest()[:12]
