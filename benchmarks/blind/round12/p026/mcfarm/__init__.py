"""Monte Carlo farm: neutron transmission through a slab, batches spread over processes."""
