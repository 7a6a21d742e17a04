"""Dispatch desk for parcel couriers: TCP line protocol in front, ZeroMQ to the depots behind."""
