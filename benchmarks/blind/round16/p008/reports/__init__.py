"""Night run of the sales reports; the progress is shown on a wall screen that listens to the log."""
