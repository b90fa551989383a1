"""What is half filled in and not an answer yet: it belongs to the day on which it was begun."""

from typing import Any


class HoldsDraft:
    """Mixed into a part of a row that is filled in first and added afterwards."""

    @property
    def has_draft(self) -> bool:
        """Whether something is filled in that was not added."""
        return False

    def take_draft(self) -> Any:
        """What is filled in and was not added, which is then gone from here; ``None`` where there is nothing."""

    def show_draft(self, draft: Any) -> None:
        """Show again what ``take_draft`` gave."""
