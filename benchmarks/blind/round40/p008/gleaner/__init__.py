"""gleaner: map-reduce over lines, one interpreter per mapper."""
