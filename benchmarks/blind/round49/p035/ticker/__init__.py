"""News ticker: stories come in, crawls are rendered outside and go on air."""
