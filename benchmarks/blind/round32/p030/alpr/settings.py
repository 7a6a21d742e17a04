import multiprocessing

# The recognition library keeps threads of its own.
START_METHOD = "spawn"
CTX = multiprocessing.get_context(START_METHOD)

LANES = ("B3-north-1", "B3-north-2", "tunnel-east-1")
HOTLIST = frozenset({"KA PD 110", "FR TX 7741"})
BUS_ENV = "ALPR_BUS"
