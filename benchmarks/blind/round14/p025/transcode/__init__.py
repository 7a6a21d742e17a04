"""A two-stage video transcoder (demux, encode) on processes; stages report to a meter over ZeroMQ."""
