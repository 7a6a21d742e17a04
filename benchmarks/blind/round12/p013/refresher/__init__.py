"""Feature-store refresher: detaches from the terminal and republishes a handful of views, then stops."""
