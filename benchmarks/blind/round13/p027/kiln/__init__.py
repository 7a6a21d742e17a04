"""kiln: a parallel build tool with an event stream for front ends."""
