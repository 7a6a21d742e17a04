"""Build cache: compiles changed units in worker processes and keeps what they gave under their digest."""
