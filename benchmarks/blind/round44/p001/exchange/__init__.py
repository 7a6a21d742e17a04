"""A small continuous-auction venue used for certification sessions."""
