"""Showing someone: what the audience may not see is nowhere on the page; a parent reads what to notice and praise."""

from datetime import timedelta

import pytest
from parts import find, said
from PySide6.QtWidgets import QLabel, QWidget
from trends_pages import END, click, point, wait_until_drawn

from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.charts.chart_catalogue import CHARTS, charts_of
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry, Pain
from amps_journal.sharing import field_names, shared_contents
from amps_journal.ui.pages.trends import TrendsPage, audience_view
from amps_journal.ui.pages.trends.audience_view import charts_for, findings_for, title_for
from amps_journal.ui.pages.trends.trends_data import Asked, read
from amps_journal.ui.widgets.chart_views.rendered_view import DrawnView

WITHHELD = (
    "nights",
    "night_raster",
    "setbacks",
    "timeline",
    "lined_up",
    "before_pain",
    "after_stress_levels",
    "skills",
)
PAIN_WORDS = ("pain", "setback", "stress", "sore", "sleep", "bedtime", "night")


@pytest.fixture
def page(store_of, demo, theme, in_front, qtbot) -> TrendsPage:
    page = in_front(TrendsPage(store_of(demo), theme), 1190, 3600)  # so that every chart is near
    wait_until_drawn(page, qtbot)
    return page


@pytest.fixture
def shown(page, qtbot) -> TrendsPage:
    find(page, "trends_showing").click()
    wait_until_drawn(page, qtbot)
    return page


def everything_said(page: QWidget) -> str:
    """All that can be read, heard or hovered over."""
    said = [page.accessibleName()]
    for part in page.findChildren(QWidget):
        if part.isVisible():
            said += [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
            said += [part.text()] if isinstance(part, QLabel) else []
    for view in page.views():
        if view.isVisible() and view.is_drawn:
            said += [view.shown.sentence, *(table.as_text() for table in view.tables)]
            said += [words for number in range(len(view.shown.spots)) for words in view.shown.lines(number)]
    return "\n".join(said).lower()


class TestParent:
    def test_it_says_so_and_leads_out_again(self, shown, qtbot):
        assert said(shown, "trends_showing_words") == "Showing: what a parent may see"
        assert find(shown, "trends_showing_bar").isVisible()
        find(shown, "trends_stop_showing").click()
        wait_until_drawn(shown, qtbot)
        assert not find(shown, "trends_showing_bar").isVisible()
        assert not find(shown, "trends_showing").isChecked()
        assert find(shown, "trends_recurrence").isVisible()

    def test_charts_of_what_is_withheld_are_not_there(self, shown):
        for chart in WITHHELD:
            section = shown.findChild(QWidget, f"trends_{chart}")
            assert section is None or not section.isVisible(), chart
        assert not find(shown, "trends_recurrence").isVisible()
        assert find(shown, "trends_school").isVisible()
        assert said(shown, "trends_function_and_pain_title") == "What you did"

    def test_nothing_on_the_page_tells_of_what_is_withheld(self, shown):
        told = everything_said(shown)
        assert [word for word in PAIN_WORDS if word in told] == []

    @pytest.mark.parametrize("principle", ["progressive_activity", "routine"])
    def test_nothing_in_the_detail_tells_of_it_either(self, shown, qtbot, principle):
        shown.open_detail(principle)
        wait_until_drawn(shown, qtbot)
        for fold in ("detail_findings_method_words",):
            find(shown, fold).click()
        told = everything_said(shown)
        assert [word for word in PAIN_WORDS if word in told] == []

    def test_a_detail_that_is_open_is_filtered_too(self, page, qtbot):
        page.open_detail("recurrence")
        wait_until_drawn(page, qtbot)
        find(page, "trends_showing").click()
        qtbot.waitUntil(lambda: page.is_settled)
        assert not any(view.isVisible() for view in page.views())
        assert find(page, "detail_nothing").isVisible()
        assert [word for word in ("pain", "setback") if word in everything_said(page)] == []

    def test_what_may_not_be_seen_goes_before_the_rest_is_read(self, page):
        find(page, "trends_showing").click()
        assert not find(page, "trends_recurrence").isVisible()
        assert not find(page, "trends_function_and_pain").isVisible()

    def test_no_picture_of_before_is_left_while_the_new_ones_are_drawn(self, page, qtbot):
        find(page, "trends_showing").click()
        views = [view for view in page.findChildren(DrawnView) if not view.is_settled or view.image() is not None]
        assert all(view.image() is None for view in views)
        assert "pain" not in " ".join(view.accessibleName() for view in page.views()).casefold()
        wait_until_drawn(page, qtbot)
        assert any(view.image() is not None for view in page.views())

    def test_no_day_opens(self, shown, qtbot):
        view = find(shown, "trends_function_and_pain_chart")
        place = view.shown.place(5).center()
        point(view, place.x(), place.y())
        assert view.marked == 5
        with qtbot.assertNotEmitted(shown.day_requested):
            click(view, place.x(), place.y())

    def test_days_open_again_afterwards(self, shown, qtbot):
        find(shown, "trends_stop_showing").click()
        wait_until_drawn(shown, qtbot)
        view = find(shown, "trends_function_and_pain_chart")
        place = view.shown.place(5).center()
        with qtbot.waitSignal(shown.day_requested):
            click(view, place.x(), place.y())

    def test_each_chart_carries_what_to_notice(self, shown):
        for chart in ("function_and_pain", "school"):
            assert said(shown, f"trends_{chart}_noticed") == shown.reading.noticed[chart]
            assert find(shown, f"trends_{chart}_noticed").isVisible()

    def test_the_teen_alone_reads_no_such_sentence(self, page):
        assert not find(page, "trends_school_noticed").isVisible()

    def test_a_journal_with_nothing_to_show_says_so(self, store_of, theme, in_front, qtbot):
        days = (DayEntry(date=END - timedelta(days=n), pain=Pain(average=4)) for n in (3, 2, 1))
        page = in_front(TrendsPage(store_of(JournalContents(days=tuple(days))), theme))
        wait_until_drawn(page, qtbot)
        find(page, "trends_showing").click()
        qtbot.waitUntil(lambda: page.is_settled and page.reading is None)
        assert said(page, "trends_next") == "There is nothing here yet that may be shown."
        assert not find(page, "trends_to_today").isVisible()
        assert not find(page, "trends_routine").isVisible()


class TestTherapist:
    def test_pain_and_sleep_are_there_and_feelings_are_not(self, shown, qtbot):
        find(shown, "trends_audience_therapist").click()
        wait_until_drawn(shown, qtbot)
        assert said(shown, "trends_showing_words") == "Showing: what a therapist may see"
        assert find(shown, "trends_recurrence").isVisible()
        assert find(shown, "trends_night_raster").isVisible()
        identities = {finding.id for finding in shown.reading.findings_of("recurrence")}
        assert "stress_then_pain" not in identities
        assert "episodes" in identities


class TestRules:
    def test_every_chart_and_every_finding_is_decided_upon(self):
        assert set(audience_view._CHARTS) == set(CHARTS)
        assert set(audience_view._FINDINGS) >= set(METHODS)
        needs = {need for each in (*audience_view._CHARTS.values(), *audience_view._FINDINGS.values()) for need in each}
        assert needs <= set(field_names())

    def test_what_is_not_decided_upon_is_shown_to_nobody(self):
        assert charts_for("parent", ("a_new_chart",)) == ()
        assert charts_for("", ("a_new_chart",)) == ("a_new_chart",)

    def test_a_reading_for_a_parent_is_made_of_what_the_parent_may_see(self, demo):
        reading = read(demo, Asked(audience="parent"))
        assert reading.days.contents == shared_contents(demo, "parent")
        assert not any(entry.pain or entry.sleep or entry.coping for entry in reading.days.contents.days)
        shown = [finding.id for finding in findings_for("parent", reading.findings.findings)]
        assert not {"kept_going", "sleep_duration", "stress_then_pain", "episodes"} & set(shown)
        assert charts_for("parent", charts_of("recurrence")) == ()

    def test_the_title_says_pain_only_to_those_who_may_see_it(self):
        assert title_for("parent", "function_and_pain") == "What you did"
        assert "pain" in title_for("therapist", "function_and_pain")
