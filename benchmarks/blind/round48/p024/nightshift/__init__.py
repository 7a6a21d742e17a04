"""Night batch of the asset register: depreciation, inventory and warranty jobs."""
