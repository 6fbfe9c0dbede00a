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


class _Translated:
    """An attribute that keeps the source text and gives it in the language in use."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, thing: object, owner: type | None = None) -> str | None:
        text: str | None = vars(thing).get(self._name)
        return _(text) if text else text

    def __set__(self, thing: object, text: str | None) -> None:
        vars(thing)[self._name] = text


class _Helped:
    """``help``, ``short_help``, ``epilog`` and ``metavar`` keep the source text and give it translated."""

    help = _Translated()
    short_help = _Translated()
    epilog = _Translated()
    metavar = _Translated()


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
