"""Alert correlator: rules run in a pool, notable matches are logged, and the log is shipped to an ops console."""
