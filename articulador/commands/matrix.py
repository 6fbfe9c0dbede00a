"""``articulador matrix``: which elements of one kind are tied to which of another."""

from __future__ import annotations

from pathlib import Path

import click

from articulador import options
from articulador.i18n import N_
from articulador.translated import Argument, Command


@click.command(
    cls=Command,
    short_help=N_("Which elements of one kind are tied to which of another."),
    help=N_(
        "Draw a traceability matrix between two labels of the schema: AES OEI, Servicio AEI, OEI LineamientoPGG, "
        "UnidadOrganica OEI. A cell is a direct link, a chain of links (all up or all down), or only a collective "
        "one; what a plan states for the entity as a whole is told apart and not counted. Rows and columns without "
        "any link are marked. All labels: articulador schema."
    ),
)
@click.argument("rows", cls=Argument, metavar=N_("ROWS"), help=N_("Label of the rows (AES)."))
@click.argument("columns", cls=Argument, metavar=N_("COLUMNS"), help=N_("Label of the columns (OEI)."))
@options.sources
@options.plan
@options.inferred
@options.formats("text", "csv", "json", "xlsx", "html")
@options.output
@options.lang
def command(
    rows: str, columns: str, sources: tuple[str, ...], *, plan: str, inferred: bool, form: str, output: Path | None
) -> None:
    """Draw a matrix."""
    from articulador.giving import give, refuse_stdout
    from articulador.opening import open_graph
    from articulador.queries.labels import find_label
    from articulador.queries.matrix import matrix
    from articulador.report import matrix as report
    from articulador.report import matrix_html, matrix_sheets

    refuse_stdout(form, output)
    labels = find_label(rows), find_label(columns)
    result = matrix(open_graph(*sources, inferred=inferred), *labels, plan)
    source = ", ".join(sources)
    give(form, output, lambda: report.text_parts(result), {
        "csv": lambda: matrix_sheets.as_csv(result),
        "json": lambda: report.as_json(result, source),
        "xlsx": lambda: matrix_sheets.as_book(result, source),
        "html": lambda: matrix_html.as_html(result, source),
    })  # fmt: skip
