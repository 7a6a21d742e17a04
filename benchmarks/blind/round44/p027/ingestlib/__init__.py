from .plan import Plan, load_plan
