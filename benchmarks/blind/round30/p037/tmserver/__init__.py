"""Translation memory with forked alignment workers."""
