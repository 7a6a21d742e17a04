"""Histogram equalisation of microscope tiles in a multiprocessing pool; thumbnails go to a viewer socket."""
