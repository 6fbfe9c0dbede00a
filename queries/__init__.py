"""Questions to the graph: each returns frozen dataclasses, none prints."""
