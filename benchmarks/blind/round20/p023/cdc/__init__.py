"""Change-data capture: tail a row log and hand changes to an applier through pooled links."""
