"""A very small compiler for arithmetic, with the machinery of a large one around it."""
