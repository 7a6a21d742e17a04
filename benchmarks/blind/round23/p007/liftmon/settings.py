START_METHOD = "fork"

LIFTS = {
    "L1": {"floors": 8, "door_cycles": 118_000, "kind": "rope"},
    "L2": {"floors": 4, "door_cycles": 301_500, "kind": "hydraulic"},
}
LIMITS = {"door_cycles": 250_000, "oil_temp": 65}
WORKER_PATIENCE = 4
