"""Mutation testing: small faults put into the machine and the rules, one at a time, that the tests must notice."""
