"""``articulador shell``: a prompt for Cypher."""

from __future__ import annotations

import click

from articulador import options
from articulador.i18n import N_
from articulador.translated import Command, Option
from articulador.wanted import Wanted


@click.command(
    cls=Command,
    short_help=N_("A prompt for Cypher, with completion."),
    help=N_(
        "Ask one query after another: a prompt with history and completion of labels, types, properties and codes. A "
        "query ends with ; or an empty line; :help lists the commands. Where standard input is no terminal, the "
        "statements are read from it, and the exit code is 2 if one failed."
    ),
)
@options.sources
@options.formats(*(form for form in options.ROW_FORMATS if form != "xlsx"))
@options.limit
@options.timeout
@options.inferred
@click.option("--no-history", cls=Option, is_flag=True, help=N_("Keep nothing of what is typed."))
@options.lang
def command(
    sources: tuple[str, ...], *, form: str, limit: int | None, timeout: float | None, inferred: bool, no_history: bool
) -> int:
    """Open the sources; then converse, or run what standard input holds."""
    import os
    import sys

    from articulador.answering import tell_no_proposals
    from articulador.opening import open_store
    from articulador.query_text import read_query
    from articulador.shell.commands import COMMANDS
    from articulador.shell.session import Session

    scripted = not sys.stdin.isatty()
    wanted = Wanted(form, None, limit, timeout, parameter=":param", more=":limit")
    with open_store(*sources, inferred=inferred) as store:
        if inferred:
            tell_no_proposals(store, sources)
        session = Session(store, ", ".join(sources), wanted, COMMANDS, scripted)
        if scripted:
            return 0 if session.run(read_query("-")) else 2
        from articulador.shell.history import history_path, open_history
        from articulador.shell.prompt import converse, screen

        converse(session, open_history(None if no_history else history_path(os.environ)), screen())
    return 0
