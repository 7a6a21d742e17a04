"""Customs manifest service: declarations are checked in forked workers, filed by an executed agent, published by the desk."""
