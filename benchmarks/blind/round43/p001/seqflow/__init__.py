"""Short-read pre-processing: trim, filter and k-mer count a lane in chunks."""
