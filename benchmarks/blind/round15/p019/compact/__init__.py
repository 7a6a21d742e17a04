"""Compaction of an artefact store: shards are rewritten by forked helpers while the parent keeps serving."""
