"""Background mover of raw exposures from the summit's spool to the archive, reporting over PUSH."""
