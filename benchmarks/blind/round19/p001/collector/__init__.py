"""Host metric collector: sampling plug-ins run in a worker pool, points go to an aggregator."""
