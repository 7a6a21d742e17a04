"""Vehicle positions of a municipal bus company, published by a background agent."""
