"""The manager's page: one file to read and to print, made of what the gap report and the graph say."""
