"""Readers of plans: text -> lines -> tables -> rows -> statements -> graph."""
