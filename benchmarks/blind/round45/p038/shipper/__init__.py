"""Ships spooled metric files to the collector in the background."""
