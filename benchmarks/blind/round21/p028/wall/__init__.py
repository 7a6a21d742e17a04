"""Controller of a video wall: each tile renders in a process of its own and acknowledges frames to the compositor."""
