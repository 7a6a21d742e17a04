"""Guide-camera calibration for a 1 m telescope: frames reduced in worker processes, progress on a bus."""
