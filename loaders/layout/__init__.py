"""Text printed in columns of blanks (``pdftotext -layout``): pages, regions, columns, rows, cells."""
