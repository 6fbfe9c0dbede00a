"""click's classes with help in the language in use.

Help texts stand in decorators, which run at import; ``--lang`` is known later. So they are marked with ``N_`` and these
classes translate them when they are asked for.
"""

from __future__ import annotations

from collections.abc import Mapping

import click

from articulador.i18n import N_, _

USAGE_OPTIONS = N_("[OPTIONS]")
USAGE_COMMAND = N_("COMMAND [ARGS]...")
SHOW_HELP = N_("Show this message and exit.")


class _Helped:
    """``help``, ``short_help``, ``epilog`` and ``metavar`` keep the source text and give it translated."""

    _texts: dict[str, str | None]

    def _keep(self, name: str, text: str | None) -> None:
        self.__dict__.setdefault("_texts", {})[name] = text

    def _give(self, name: str) -> str | None:
        text = self.__dict__.get("_texts", {}).get(name)
        return _(text) if text else text

    @property
    def help(self) -> str | None:
        """Help in the language in use."""
        return self._give("help")

    @help.setter
    def help(self, text: str | None) -> None:
        self._keep("help", text)

    @property
    def short_help(self) -> str | None:
        """Help in one line, for the list of commands, in the language in use."""
        return self._give("short_help")

    @short_help.setter
    def short_help(self, text: str | None) -> None:
        self._keep("short_help", text)

    @property
    def epilog(self) -> str | None:
        """Epilogue in the language in use."""
        return self._give("epilog")

    @epilog.setter
    def epilog(self, text: str | None) -> None:
        self._keep("epilog", text)

    @property
    def metavar(self) -> str | None:
        """Metavar in the language in use."""
        return self._give("metavar")

    @metavar.setter
    def metavar(self, text: str | None) -> None:
        self._keep("metavar", text)


class WholeNumber(click.IntRange):
    """A whole number of a range, refused in the language in use."""

    def convert(self, value: int, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Give the number; raises click.BadParameter."""
        try:
            return int(super().convert(value, param, ctx))
        except click.BadParameter:
            message = _("{value!r}: expected a whole number from {least} on").format(value=value, least=self.min)
            raise click.BadParameter(message, ctx, param) from None


class Option(_Helped, click.Option):
    """An option with a translated help and metavar."""


class Argument(_Helped, click.Argument):
    """An argument with a translated help and metavar."""


class Command(_Helped, click.Command):
    """A command with a translated help; its usage line too."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Usage line pieces, ``[OPTIONS]`` translated."""
        return [_(piece) if piece == USAGE_OPTIONS else piece for piece in super().collect_usage_pieces(ctx)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, which click builds once: its words are set anew each time."""
        return _with_help(super().get_help_option(ctx))


class Group(_Helped, click.Group):
    """A group with a translated help; its usage line too."""

    command_class = Command

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Usage line pieces, ``[OPTIONS] COMMAND [ARGS]...`` translated."""
        words: Mapping[str, str] = {USAGE_OPTIONS: _(USAGE_OPTIONS), USAGE_COMMAND: _(USAGE_COMMAND)}
        return [words.get(piece, piece) for piece in super().collect_usage_pieces(ctx)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, which click builds once: its words are set anew each time."""
        return _with_help(super().get_help_option(ctx))


def _with_help(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = _(SHOW_HELP)
    return option
