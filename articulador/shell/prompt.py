"""The conversation at a terminal: prompt_toolkit around a session."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.filters import Condition
from prompt_toolkit.output import Output, create_output

from articulador.graph.stores import CypherStore
from articulador.i18n import _, ngettext
from articulador.output import tell
from articulador.queries.vocabulary import Vocabulary, vocabulary_of
from articulador.shell.completing import candidates
from articulador.shell.session import Session
from articulador.shell.statements import finished

if TYPE_CHECKING:
    from prompt_toolkit.document import Document
    from prompt_toolkit.history import History

PROMPT, MORE = "articulador> ", "          -> "


class ShellCompleter(Completer):
    """Words that may stand at the cursor; those of parameters are the session's at that moment."""

    def __init__(self, session: Session, vocabulary: Vocabulary) -> None:
        self._session = session
        self._vocabulary = vocabulary

    def get_completions(self, document: Document, _complete_event: CompleteEvent) -> Iterator[Completion]:
        """Give the candidates in prompt_toolkit's terms."""
        words = replace(self._vocabulary, parameters=tuple(self._session.parameters))
        commands = {name: _(command.meaning) for name, command in self._session.commands.items()}
        position = document.cursor_position
        for found in candidates(document.text, position, words, commands):
            yield Completion(found.text, start_position=found.start - position, display_meta=found.meaning)


def screen() -> Output | None:
    """Where the prompt is shown if answers go to a pipe or a file: the terminal; None for the usual place."""
    return None if sys.stdout.isatty() else create_output(always_prefer_tty=True)


def converse(session: Session, history: History, output: Output | None = None) -> None:
    """Ask for statements and run them until the user leaves: Ctrl-C clears the line, Ctrl-D ends."""
    tell(_welcome(session.store))
    prompt: PromptSession[str] = PromptSession(
        PROMPT,
        output=output,
        history=history,
        completer=ShellCompleter(session, vocabulary_of(session.store)),
        complete_while_typing=False,
        prompt_continuation=MORE,
        multiline=Condition(lambda: not finished(prompt.default_buffer.text)),
    )
    while not session.done:
        try:
            text = prompt.prompt()
        except KeyboardInterrupt:
            continue
        except EOFError:
            return
        session.run(text)


def _welcome(store: CypherStore) -> str:
    counts = store.counts()
    nodes, edges = sum(counts.by_label.values()), sum(counts.by_type.values())
    elements = ngettext("{count} element", "{count} elements", nodes).format(count=nodes)
    links = ngettext("{count} relationship", "{count} relationships", edges).format(count=edges)
    ends = _("A query ends with ; or an empty line. :help tells more, Tab completes, Ctrl-D leaves.")
    return f"{elements}, {links}. {ends}"
