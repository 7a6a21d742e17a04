"""Monte Carlo pricing of Asian options."""
