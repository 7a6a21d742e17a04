"""Player of a video exhibition: projectors are processes, the floor plan is a file."""
