"""``articulador demo``: a first result, with no file but the package."""

from __future__ import annotations

from pathlib import Path

import click

from articulador import options
from articulador.i18n import N_, _
from articulador.translated import Command, Option

FOLDER = "mre"


@click.command(
    cls=Command,
    short_help=N_("First result, on the plan that comes with the program."),
    help=N_(
        "Show a first result on the plan that the program carries: the PEI 2025-2030 of the Ministerio de Relaciones "
        "Exteriores. With -o its tables go to a folder, which is a SOURCE for every command."
    ),
)
@click.option(
    "-o",
    "--output",
    cls=Option,
    type=click.Path(path_type=Path),
    metavar=N_("FOLDER"),
    help=N_("Write the plan's tables to this folder, whole or not at all."),
)
@click.option(
    "--page",
    cls=Option,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar=N_("FILE"),
    help=N_("Write the plan's page, with map, chains and gaps, to this HTML file."),
)
@options.formats("text", "json")
@options.lang
def command(*, form: str, output: Path | None, page: Path | None) -> None:
    """Count, tell, say what to do next."""
    from articulador.graph.exports import exports, write
    from articulador.loaders.bundled import NAME, load_bundled
    from articulador.output import deliver, show, tell
    from articulador.queries.stats import compute_stats
    from articulador.report import demo, stats

    graph = load_bundled()
    if output is not None:
        write(exports()["csv"].make(graph, NAME), output)
        tell(_("written: {path}").format(path=output))
    asked = graph.without_inferred()
    result = compute_stats(asked)
    if form == "json":
        deliver(stats.as_json(result, NAME), None)
    else:
        steps = demo.next_steps(asked, str(output or FOLDER), written=output is not None)
        show(demo.text_parts(result, steps), None)
    if page is not None:
        from articulador.viz import view

        view(asked).save(page)
        tell(_("{path}: the plan in one page, open it in a browser").format(path=page))
