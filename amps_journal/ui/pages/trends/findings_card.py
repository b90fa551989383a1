"""What the days of a principle show: every answer with how sure it is, then the other numbers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from amps_journal.analysis.cards import pill_of
from amps_journal.analysis.findings.definitions import METHODS, how_it_is_worked_out
from amps_journal.formats.joined import sentences
from amps_journal.i18n import translate
from amps_journal.ui.pages.trends.words import gate_words, looked_at_words, number_words, part_words, sureness_words
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.fold import Fold
from amps_journal.ui.widgets.layout.pill import Pill

if TYPE_CHECKING:
    from amps_journal.analysis.findings.all_findings import Finding, Findings
    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel


def _order(finding: "Finding") -> int:
    """What is sure first, then what may be chance, what shows nothing clear, what needs more days, and measures."""
    if finding.verdict is None:
        return 4
    return 0 if finding.sure else 1 if finding.hint else 3 if finding.needed else 2


class FindingsCard(Card):
    """All findings of a principle in plain sentences; how they come about is folded away, and the numbers once more.

    Args:
        told: What to say.
        findings: Everything that the days show.
        elsewhere: How many days are logged outside of those that are shown.
        theme: What to paint with.
    """

    def __init__(
        self,
        told: "tuple[Finding, ...]",
        findings: "Findings",
        elsewhere: int,
        theme: "Theme",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("detail_findings", translate("Trends", "What your days show"), padding=18, parent=parent)
        self._told = tuple(sorted(told, key=_order))
        self._theme = theme
        for name, words in (("detail_tested", looked_at_words(findings)), ("detail_part", part_words(told, elsewhere))):
            if words:
                self.body.addWidget(label(words, "quiet", name, wrap=True))
        lines = QGridLayout()
        lines.setHorizontalSpacing(12)
        lines.setVerticalSpacing(10)
        lines.setColumnStretch(1, 1)
        for row, finding in enumerate(self._told):
            said = self._sentence(row, finding)
            if finding.verdict is None:
                lines.addWidget(said, row, 0, 1, 2)
                continue
            pill = Pill(f"detail_verdict_{row}", theme, self)
            pill.set_words(pill_of(finding, findings), marked=finding.sure)
            lines.addWidget(pill, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            lines.addWidget(said, row, 1)
        self.body.addLayout(lines)
        words = translate("Trends", "How this is worked out")
        self.body.addWidget(Fold("detail_findings_method", words, self._methods, theme))
        self.body.addStretch(1)

    def _sentence(self, row: int, finding: "Finding") -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        said: PlainLabel = label(finding.text, "", f"detail_finding_{row}", wrap=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(said)
        if sure := sureness_words(finding):
            column.addWidget(label(sure, "small", f"detail_sure_{row}", wrap=True))
        return place

    def _methods(self) -> QWidget:
        """Each sentence again with its method and what it needs before it speaks."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for number, finding in enumerate(self._told):
            method = METHODS[finding.id]
            parts = (how_it_is_worked_out(finding.id), gate_words(method.gate, method.gate_unit))
            column.addWidget(label(finding.text, "strong", wrap=True))
            column.addWidget(label(sentences(*parts), "quiet", f"detail_method_{number}", wrap=True))
        words = translate("Trends", "The numbers behind it")
        column.addWidget(Fold("detail_findings_numbers", words, self._numbers, self._theme))
        return whole

    def _numbers(self) -> QWidget:
        """The number of each sentence with its interval, and a test's p value."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for row, finding in enumerate(self._told):
            if numbers := number_words(finding):
                column.addWidget(label(finding.text, "strong", wrap=True))
                column.addWidget(label(numbers, "quiet", f"detail_number_{row}", wrap=True))
        return whole
