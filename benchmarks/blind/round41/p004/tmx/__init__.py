"""Pre-translation from a translation memory kept in a shelf."""
