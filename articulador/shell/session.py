"""What a prompt keeps between statements, and how one statement is run: the terminal is elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from articulador.answering import answer, asked_of_text
from articulador.errors import ArticuladorError
from articulador.graph.stores import CypherStore
from articulador.i18n import _
from articulador.output import tell
from articulador.parameters import Typed, names_in
from articulador.shell.statements import Statement, statements
from articulador.wanted import Wanted

Run = Callable[["Session", str], None]


@dataclass(frozen=True, slots=True)
class Command:
    """What stands after ``:``. ``usage`` is what may follow the name; ``meaning`` what it does, marked for translation.

    ``run`` takes the session and what was typed after the name; it raises ArticuladorError.
    """

    run: Run
    usage: str
    meaning: str


@dataclass(slots=True)
class Session:
    """A store that is being asked, how answers are wanted, and parameters that hold for every query.

    ``scripted``: statements come from a file; messages name its lines, and Ctrl-C ends it.
    """

    store: CypherStore
    source: str
    wanted: Wanted
    commands: Mapping[str, Command]
    scripted: bool = False
    parameters: dict[str, Typed] = field(default_factory=dict)
    done: bool = False

    def run(self, text: str) -> bool:
        """Run every statement of a text; tell what goes wrong, and give False if anything did."""
        good = True
        for statement in statements(text):
            if self.done:
                break
            good = self._run_safely(statement) and good
        return good

    def _run_safely(self, statement: Statement) -> bool:
        try:
            self._run(statement.text)
        except ArticuladorError as error:
            self._tell(statement, error.message.replace("--timeout", ":timeout"))  # as it is said here
        except BrokenPipeError:
            raise
        except KeyboardInterrupt:
            if self.scripted:
                raise
            tell(_("interrupted"))
        except Exception as error:  # noqa: BLE001 - no statement ends the session
            self._tell(statement, _("this is a defect of articulador: {error}").format(error=repr(error)))
        else:
            return True
        return False

    def _tell(self, statement: Statement, message: str) -> None:
        if self.scripted:
            message = _("statement at line {line}: {message}").format(line=statement.line, message=message)
        tell(_("Error: {message}").format(message=message))

    def _run(self, text: str) -> None:
        if text.startswith(":"):
            name, _blank, rest = text[1:].partition(" ")
            self._command(name).run(self, rest.strip())
        else:
            used = {name: self.parameters[name] for name in names_in(text) if name in self.parameters}
            answer(self.store, asked_of_text(text, used, self.source, "-", self.wanted.parameter), self.wanted)

    def _command(self, name: str) -> Command:
        from difflib import get_close_matches  # noqa: PLC0415 - late, seldom needed

        if name in self.commands:
            return self.commands[name]
        message = _('":{name}" is no command; see them: :help').format(name=name)
        if near := get_close_matches(name, self.commands, n=1):
            message = _('":{name}" is no command; did you mean ":{near}"?').format(name=name, near=near[0])
        raise ArticuladorError(message, value=name)
