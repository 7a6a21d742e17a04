"""symdex: symbol index for editors; the daemon indexes in forked workers and reports to the editor as it goes."""
