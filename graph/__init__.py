"""The property graph: its schema, its stores, its formats."""
