"""Rollout controller: canary first, then batches; every host is handled by a worker process."""
