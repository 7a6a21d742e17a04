"""Mission recorder of a drone fleet: goes to the background and broadcasts way-point events to the operators."""
