"""Few lines cross, and elements of one parent stay together in reading order."""

from __future__ import annotations

from articulador.viz.ordering import Item, ranks


def test_a_tangle_of_two_columns_is_undone() -> None:
    items = [Item(name, 0, "", place) for place, name in enumerate("abc")]
    items += [Item(name, 1, "", place) for place, name in enumerate("xyz")]

    found = ranks(items, [("a", "z"), ("b", "y"), ("c", "x")])

    assert [found[name] for name in "abc"] in ([0, 1, 2], [2, 1, 0])
    assert [found[left] for left in "abc"] == [found[right] for right in "zyx"]


def test_elements_of_a_parent_stay_together_in_their_order() -> None:
    goals = [Item("o1", 0, "", 0), Item("o2", 0, "", 1)]
    actions = [Item(f"a{number}", 1, "o1" if number < 3 else "o2", number) for number in range(6)]
    links = [(f"a{number}", "o1" if number < 3 else "o2") for number in range(6)]

    found = ranks([*goals, *actions], [*links, ("a0", "o2"), ("a5", "o1")])

    ordered = sorted((item.id for item in actions), key=found.__getitem__)
    assert ordered in (["a0", "a1", "a2", "a3", "a4", "a5"], ["a3", "a4", "a5", "a0", "a1", "a2"])


def test_links_to_what_is_not_placed_are_left_out() -> None:
    assert ranks([Item("a", 0, "", 0)], [("a", "nobody")]) == {"a": 0}
