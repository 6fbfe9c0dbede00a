"""Network views of the graph (one self-contained HTML file)."""
