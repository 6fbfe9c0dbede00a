"""``articulador export``: the graph as tables, GraphML, JSON, a workbook or a Cypher script."""

from __future__ import annotations

from pathlib import Path

import click

from articulador import options
from articulador.graph.exports import exports
from articulador.i18n import N_, _
from articulador.translated import Command


@click.command(
    cls=Command,
    short_help=N_("Write the graph for Excel, Neo4j, Gephi or programs."),
    help=N_(
        "Write the graph in another format: csv (a folder of tables, a SOURCE again), graphml, json (the saved "
        "graph), xlsx (a sheet for each label) or cypher (a script for Neo4j). csv and xlsx need -o."
    ),
)
@options.sources
@options.formats(*exports())
@options.inferred
@options.output
@options.lang
def command(sources: tuple[str, ...], *, form: str, inferred: bool, output: Path | None) -> None:
    """Make the export, write it, tell what the format could not hold."""
    from articulador.errors import OutputError
    from articulador.graph.exports import write
    from articulador.opening import open_graph
    from articulador.output import deliver, tell

    export = exports()[form]
    if output is None and not export.to_stdout:
        message = _("the format {format} cannot go to stdout: name a file or folder with -o")
        raise OutputError(message.format(format=form), place="-o", value=form)
    graph = open_graph(*sources, inferred=inferred)
    made = export.make(graph, ", ".join(Path(source).name for source in sources))
    if output is not None:
        write(made, output)
    elif isinstance(made.content, str):
        deliver(made.content, None)
    for note in made.notes:
        tell(note)
    if output is not None:
        tell(_("written: {path}").format(path=output))
