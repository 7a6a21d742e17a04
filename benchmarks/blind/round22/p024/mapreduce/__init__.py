"""A map-reduce toy: mappers in a pool push key/value pairs to a sink that reduces them."""
