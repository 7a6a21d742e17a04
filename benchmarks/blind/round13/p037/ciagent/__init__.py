"""ciagent: the part of a CI worker that uploads the artifacts of a build to the store, several at once."""
