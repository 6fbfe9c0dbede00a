"""The conversation, with keys from a pipe and a screen that shows nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from articulador.queries.vocabulary import vocabulary_of
from articulador.shell.prompt import ShellCompleter, converse
from articulador.shell.session import Session


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe


def answers(session: Session, keys: PipeInput, capsys: pytest.CaptureFixture[str], text: str) -> str:
    keys.send_text(text)
    converse(session, InMemoryHistory())
    return capsys.readouterr().out


def test_a_query_ends_with_a_semicolon(session: Session, keys: PipeInput, capsys: pytest.CaptureFixture[str]) -> None:
    assert answers(session, keys, capsys, "RETURN 1\rAS a;\r:quit\r") == "a\n1\n"


def test_a_query_ends_with_an_empty_line(session: Session, keys: PipeInput, capsys: pytest.CaptureFixture[str]) -> None:
    assert answers(session, keys, capsys, "RETURN 1 AS a\r\r:quit\r") == "a\n1\n"


def test_words_of_the_session_are_offered(session: Session) -> None:
    completer = ShellCompleter(session, vocabulary_of(session.store))
    session.run(":param larguisimo=si")

    found = completer.get_completions(Document("MATCH (n) RETURN $larg"), CompleteEvent())

    assert [(one.text, one.start_position) for one in found] == [("larguisimo", -4)]


def test_commands_are_offered_with_what_they_do(session: Session) -> None:
    completer = ShellCompleter(session, vocabulary_of(session.store))

    found = list(completer.get_completions(Document(":qui"), CompleteEvent()))

    assert [(one.text, one.display_meta_text) for one in found] == [("quit", "Leave; Ctrl-D does too.")]


def test_control_c_clears_the_line(session: Session, keys: PipeInput, capsys: pytest.CaptureFixture[str]) -> None:
    assert answers(session, keys, capsys, "RETURN nonsense\x03RETURN 1 AS a;\r:quit\r") == "a\n1\n"


def test_control_d_leaves(session: Session, keys: PipeInput, capsys: pytest.CaptureFixture[str]) -> None:
    assert answers(session, keys, capsys, "RETURN 1 AS a;\r\x04") == "a\n1\n"
    assert not session.done


def test_an_error_does_not_leave(session: Session, keys: PipeInput, capsys: pytest.CaptureFixture[str]) -> None:
    assert answers(session, keys, capsys, "NONSENSE;\rRETURN 1 AS a;\r:quit\r") == "a\n1\n"


def test_what_was_typed_is_in_the_history(session: Session, keys: PipeInput) -> None:
    history = InMemoryHistory()
    keys.send_text("RETURN 1 AS a;\r:quit\r")

    converse(session, history)

    assert history.get_strings() == ["RETURN 1 AS a;", ":quit"]


def test_the_welcome_counts(session: Session, keys: PipeInput, capsys: pytest.CaptureFixture[str]) -> None:
    keys.send_text("\x04")

    converse(session, InMemoryHistory())

    counts = session.store.counts()
    assert f"{sum(counts.by_label.values())} elements" in capsys.readouterr().err
