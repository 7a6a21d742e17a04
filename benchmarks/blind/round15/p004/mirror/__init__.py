"""Package mirror: downloads an index in worker processes and tells other services what came in."""
