"""Routes keyed statements to shards; rebalancing is planned by a forked advisor."""
