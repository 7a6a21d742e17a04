"""A miniature LSM store whose compactions run in a forked helper process."""
