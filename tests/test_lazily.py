"""A lazily made property: made once, when it is first asked for."""

from indicators.lazily import lazily


class Room:
    made = 0

    @lazily
    def number(self) -> int:
        """The number of this room."""
        self.made += 1
        return 7


def test_made_when_asked_and_kept() -> None:
    room = Room()
    assert 0 == room.made
    assert (7, 7, 1) == (room.number, room.number, room.made)


def test_each_has_its_own() -> None:
    first, second = Room(), Room()
    assert 7 == first.number
    assert 0 == second.made


def test_the_class_shows_what_it_is() -> None:
    assert "The number of this room." == Room.number.__doc__
