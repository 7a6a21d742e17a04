"""Smart-grid balancer: the market feed is published here, a forecaster process follows the ticks of one zone."""
