"""A small pre-fork server for the vaccination statistics of a health department."""
