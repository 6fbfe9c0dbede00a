"""The command line: parses, calls, prints. One file a command in ``commands/``, found by listing the folder."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import click

from articulador import __version__
from articulador.errors import ArticuladorError
from articulador.graph.stores.login import Login, say_login
from articulador.i18n import LANGUAGES, N_, _, set_language, speak_click
from articulador.options import lang
from articulador.translated import Group, Option

COMMANDS = Path(__file__).parent / "commands"
OK, COULD_NOT_RUN = 0, 2


class Program(Group):
    """The group of all commands; each is imported only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Names of the files in ``commands/``."""
        return sorted(module.name for module in iter_modules([str(COMMANDS)]))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The ``command`` of ``commands/<name>.py``, or None where there is no such file."""
        if cmd_name not in self.list_commands(ctx):
            return None
        found: click.Command = import_module(f"articulador.commands.{cmd_name}").command
        return found


def _print_version(ctx: click.Context, _option: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"articulador {__version__}")
        ctx.exit()


@click.group(
    cls=Program,
    help=N_("Explore how a public strategic plan of Peru is articulated: from a PEI to a graph that answers."),
    epilog=N_(
        "Exit codes: 0 clean, 1 findings, 2 could not run. First steps: articulador demo. "
        "SOURCE is a plan as text or markdown, our own export folder, a saved graph, or neo4j://host:7687."
    ),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--version",
    cls=Option,
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help=N_("Show the version and exit."),
)
@lang
def program() -> None:
    """Everything is in the commands."""


def asked_language(arguments: Sequence[str]) -> str | None:
    """The value of ``--lang`` among the arguments, or None.

    It is looked for before click parses, so that help and errors about other arguments come in that language.
    """
    for position, argument in enumerate(arguments):
        value = argument.removeprefix("--lang=")
        if argument == "--lang" and position + 1 < len(arguments):
            value = arguments[position + 1]
        if argument.startswith("--lang") and value in LANGUAGES:
            return value
    return None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 clean, 1 findings, 2 could not run."""
    arguments = sys.argv[1:] if arguments is None else arguments
    set_language(asked_language(arguments))
    speak_click()
    say_login(Login(), _ask_password)
    try:
        return _invoke(arguments)
    except ArticuladorError as error:
        return _fail(error.message)
    except click.ClickException as error:
        error.show()
        return COULD_NOT_RUN
    except (KeyboardInterrupt, click.Abort):
        return _fail(_("interrupted"))
    except BrokenPipeError:
        return _reader_left()
    except Exception:  # noqa: BLE001 - Python would exit with 1, which means "findings"
        traceback.print_exc()
        return _fail(_("this is a defect of articulador, not of your file; please report the lines above"))


def _ask_password(user: str, uri: str) -> str:
    """On a terminal only: a script gets the server's refusal instead of a question that nobody answers."""
    if not sys.stdin.isatty():
        return ""
    question = _("password of {user} at {uri}").format(user=user, uri=uri)
    return str(click.prompt(question, hide_input=True, err=True, default="", show_default=False))


def _invoke(arguments: Sequence[str]) -> int:
    code = program.main(args=list(arguments), prog_name="articulador", standalone_mode=False)
    sys.stdout.flush()
    return code if isinstance(code, int) else OK


def _fail(message: str) -> int:
    click.echo(_("Error: {message}").format(message=message), err=True)
    return COULD_NOT_RUN


def _reader_left() -> int:
    """``articulador ... | head``: whoever reads has what it wanted; nothing is left to flush at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OK


def run() -> None:
    """Entry point of the installed command."""
    sys.exit(main())
