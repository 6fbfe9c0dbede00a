"""The collector is out of the way while work runs, and back afterwards whatever happens."""

from __future__ import annotations

import gc

import pytest

from articulador.graph.collector import without_collector


def _fail() -> None:
    with without_collector():
        assert not gc.isenabled()
        raise KeyError


def test_the_collector_is_off_within_and_on_again_after_an_error() -> None:
    with pytest.raises(KeyError):
        _fail()

    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    with without_collector():
        with without_collector():
            pass
        assert not gc.isenabled()
