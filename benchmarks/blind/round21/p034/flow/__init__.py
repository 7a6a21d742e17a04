"""Stream processor: stages of a click-stream topology, one process each, wired over tcp."""
