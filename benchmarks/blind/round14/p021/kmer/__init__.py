"""k-mer spectra of FASTA records, counted in a process pool, with live progress on a ZeroMQ pipe."""
