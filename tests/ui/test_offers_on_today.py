"""What Today offers beside the day: quietly, at most once a week, never about pain, and only where it is wanted."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from parts import find
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from speaking import description_of, name_of
from today_pages import evening_store, show_day

from amps_journal.analysis.offers import OFFER_QUIET
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, CopingUse, DayEntry, SchoolDay
from amps_journal.domain.person import JournalSettings, LifeEvent, Person
from amps_journal.domain.plan import Goal, GoalStep, LadderStep, Plan, ProgrammeItem, QuotaStretch, SetbackPlan
from amps_journal.settings import OFFER_QUIET_DAYS, OFFERS, MachineSettings
from amps_journal.ui.pages.today import TodayPage, offers
from amps_journal.ui.widgets.guided.skill_sheet import SkillSheet

TODAY = date(2026, 4, 16)
START = date(2026, 1, 5)
WRITTEN = SetbackPlan(
    words="It passes.", skills=("music",), first_steps=("Get up on time",), tell=("Mum",), written_on=START
)
PLAN = Plan(
    programme=(
        ProgrammeItem(key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=tuple(range(7)), start=START),
    ),
    ladder=(LadderStep(stimulus="towel", minutes=10), LadderStep(stimulus="brush", minutes=5)),
    goals=(Goal(label="Orchestra", steps=(GoalStep(label="At home"),)),),
    setback_plan=WRITTEN,
)


def even(day, **changes):
    answers = {
        "activities": (Activity(kind="aerobic", minutes=30, item="bike"),),
        "school": SchoolDay(status="all_day") if day.weekday() < 5 else None,
        "stress": 3 + day.day % 2,
    }
    return DayEntry(date=day, **{**answers, **changes})


def days(change=lambda _ago: {}, count=70):
    return tuple(even(TODAY - timedelta(days=ago), **change(ago)) for ago in range(count, -1, -1))


def session(tolerance):
    return Activity(kind="desensitization", minutes=10, stimulus="towel", tolerance=tolerance)


def ready_to_move_up(ago):
    return {"activities": (Activity(kind="aerobic", minutes=30, item="bike"), session(8))} if ago < 4 else {}


def slipping(ago):
    return {"activities": (), "stress": 9} if ago < 7 else {}


def setback_today(ago):
    return {"setback": True} if ago == 0 else {}


def setback_over(ago):
    return {"setback": True} if 4 <= ago <= 6 else {"setback": False}


@pytest.fixture
def open_page(qtbot, theme):
    def make(entries, plan=PLAN, machine=None, day=TODAY, settings=None, soon=()):
        contents = JournalContents(
            person=Person(name="Sam"),
            settings=settings or JournalSettings(timezone="Europe/London"),
            plan=plan,
            days=entries,
            life_events=tuple(soon),
        )
        store = evening_store(contents, TODAY)
        page = TodayPage(store, theme)
        page.kept = []
        page.machine_changed.connect(page.kept.append)
        page.set_machine(machine or MachineSettings())
        show_day(page, day, qtbot).begin_offering()
        return page, store

    return make


def offered(page):
    offer = page._side.offer.offer
    assert (offer is not None) == page._side.offer.isVisible()
    return offer.name if offer is not None else None


class TestWhatIsOffered:
    @pytest.mark.parametrize(
        ("change", "name"),
        [
            (lambda _ago: {}, None),
            (slipping, "watch"),
            (setback_today, "setback_day"),
            (setback_over, "review"),
            (ready_to_move_up, "ladder"),
        ],
    )
    def test_each_reason_has_its_offer_and_an_even_week_has_none(self, open_page, change, name):
        page, _ = open_page(days(change))
        assert offered(page) == name

    def test_weekly_check_ins_are_offered_when_goals_are_reached_and_all_is_steady(self, open_page):
        reached = replace(PLAN, goals=(Goal(label="Orchestra", reached_on=START),))
        page, store = open_page(days(), plan=reached)
        assert offered(page) == "tapering"
        find(page, "offer_take").click()
        assert store.settings.check_in == "weekly"
        assert offered(page) is None

    def test_nothing_is_offered_on_another_day_than_today(self, open_page):
        page, _ = open_page(days(slipping), day=TODAY - timedelta(days=1))
        assert offered(page) is None
        page.show_date(TODAY)
        assert offered(page) == "watch"

    def test_no_offer_names_pain_gives_a_lower_target_or_advises_rest(self, open_page):
        said = []
        steady = replace(PLAN, goals=(Goal(label="Orchestra", reached_on=START),))
        for change, plan in (
            (slipping, PLAN),
            (setback_today, PLAN),
            (setback_over, PLAN),
            (ready_to_move_up, PLAN),
            (lambda _ago: {}, steady),
        ):
            page, _ = open_page(days(change), plan=plan)
            offer = page._side.offer.offer
            said.append(f"{offer.title} {offer.sentence} {offer.action}")
        assert len(set(said)) == 5
        words = re.compile(r"\bpain|\brest\b|\bless moving|\bskip|\bfail|\bbad\b|!", re.IGNORECASE)
        assert [text for text in said if words.search(text)] == []

    def test_the_page_can_be_used_before_anything_is_looked_at(self, qtbot, theme, monkeypatch):
        looked = []

        def begin(page):
            looked.append(page)

        monkeypatch.setattr(TodayPage, "begin_offering", begin)
        store = evening_store(JournalContents(plan=PLAN, days=days()), TODAY)
        page = TodayPage(store, theme)
        qtbot.addWidget(page)
        page.show_date(TODAY)
        with qtbot.waitExposed(page):
            page.show()
        assert page.entry is not None
        assert looked == []
        qtbot.waitUntil(lambda: looked == [page], timeout=10_000)


class TestHowOften:
    def test_an_offer_is_kept_as_made_and_stays_for_the_day(self, open_page):
        page, _ = open_page(days(slipping))
        machine = page.kept[-1]
        assert machine.offers[0].made_on == TODAY.isoformat()
        page.begin_offering()
        assert offered(page) == "watch"

    @pytest.mark.parametrize(("ago", "name"), [(6, None), (7, "ladder"), (8, "ladder")])
    def test_it_is_made_again_after_a_week(self, open_page, ago, name):
        machine = MachineSettings().with_offer_made("ladder", TODAY - timedelta(days=ago))
        page, _ = open_page(days(ready_to_move_up), machine=machine)
        assert offered(page) == name

    def test_a_week_that_looks_different_is_named_at_most_every_two_weeks(self, open_page):
        machine = MachineSettings().with_offer_made("watch", TODAY - timedelta(days=13))
        page, _ = open_page(days(slipping), machine=machine)
        assert offered(page) is None

    def test_every_kind_keeps_quiet_as_long_as_the_findings_ask(self):
        for name, quiet in OFFER_QUIET.items():
            assert offers.QUIET_DAYS.get(name, OFFER_QUIET_DAYS) == quiet

    def test_not_now_is_an_answer_and_brings_no_other_offer_that_day(self, open_page):
        def both(ago):
            return ready_to_move_up(ago) | setback_over(ago)

        page, _ = open_page(days(both))
        assert offered(page) == "review"
        find(page, "offer_leave").click()
        assert offered(page) is None
        page.begin_offering()
        assert offered(page) is None
        later, _ = open_page(days(both), machine=page.kept[-1])
        assert offered(later) is None

    @pytest.mark.parametrize("change", [slipping, setback_today, setback_over, ready_to_move_up])
    def test_offers_that_are_switched_off_are_not_made(self, open_page, change):
        machine = MachineSettings()
        for name in OFFERS:
            machine = machine.with_offer_on(name, on=False)
        page, _ = open_page(days(change), machine=machine)
        assert offered(page) is None
        assert page.kept == []


class TestTakingUp:
    def test_moving_up_marks_the_step_as_reached_today(self, open_page):
        page, store = open_page(days(ready_to_move_up))
        assert "brush" in find(page, "offer_sentence").text()
        find(page, "offer_take").click()
        assert [step.reached_on for step in store.plan.ladder] == [TODAY, None]
        assert offered(page) is None

    def test_a_plan_that_changed_meanwhile_is_not_marked(self, open_page):
        page, store = open_page(days(ready_to_move_up))
        store.plan = replace(store.plan, ladder=store.plan.ladder[1:])
        find(page, "offer_take").click()
        assert [step.reached_on for step in store.plan.ladder] == [None]

    def test_the_setback_plan_opens_with_the_same_plan_for_today(self, open_page):
        page, _ = open_page(days(setback_today))
        find(page, "offer_take").click()
        sheet = page.findChild(QDialog, "setback_sheet")
        assert sheet.isVisible()
        assert find(sheet, "setback_words").text() == "It passes."
        assert find(sheet, "setback_steps_0").text() == "• Get up on time"
        assert find(sheet, "setback_tell_0").text() == "• Mum"
        assert find(sheet, "setback_today_0").text() == "• Bike, 20 min"
        sheet.close()

    def test_a_week_that_slipped_offers_a_skill_and_somebody_to_tell_beside_the_plan(self, open_page):
        page, _ = open_page(days(slipping))
        find(page, "offer_skill").click()
        skill = page.findChild(SkillSheet)
        assert skill.view.strategy == PLAN.setback_plan.skills[0]
        skill.close()
        find(page, "offer_tell").click()
        sheet = page.findChild(QDialog, "setback_sheet")
        assert find(sheet, "setback_tell_0").text() == "• Mum"
        sheet.close()
        assert offered(page) == "watch"

    def test_where_nobody_is_named_telling_somebody_leads_to_the_help_page(self, open_page):
        page, _ = open_page(days(slipping), plan=replace(PLAN, setback_plan=None))
        asked = []
        page.page_requested.connect(asked.append)
        find(page, "offer_tell").click()
        assert asked == ["help"]

    def test_only_a_hard_week_offers_a_skill_and_somebody_to_tell(self, open_page):
        page, _ = open_page(days(ready_to_move_up))
        assert not find(page, "offer_skill").isVisible()
        assert not find(page, "offer_tell").isVisible()

    def test_how_it_went_is_kept_for_the_setback_that_is_over(self, open_page, qtbot):
        page, store = open_page(days(setback_over))
        find(page, "offer_take").click()
        sheet = page.findChild(QDialog, "setback_sheet")
        qtbot.keyClicks(find(sheet, "setback_review"), "Music and my bike")
        sheet.close()
        assert [(r.start, r.note) for r in store.plan.setback_reviews] == [
            (TODAY - timedelta(days=6), "Music and my bike")
        ]

    def test_a_screen_reader_hears_the_reason_with_the_button(self, open_page):
        page, _ = open_page(days(ready_to_move_up))
        take = find(page, "offer_take")
        assert name_of(take) == "Move up"
        assert "brush" in description_of(take)
        assert name_of(page._side.offer) == "Ready to move up?"
        assert name_of(find(page, "offer_leave")) == "Not now"

    def test_an_offer_never_takes_the_focus(self, open_page):
        page, _ = open_page(days(slipping))
        focused = QApplication.focusWidget()
        assert focused is None or not page._side.offer.isAncestorOf(focused)


class TestSheets:
    def test_the_setback_plan_can_be_opened_on_any_day(self, open_page):
        page, _ = open_page(days())
        find(page, "row_skills").unfold(True)
        find(page, "open_setback_plan").click()
        assert page.findChild(QDialog, "setback_sheet").isVisible()

    def test_without_a_plan_it_shows_skills_and_the_way_to_write_one(self, open_page):
        page, _ = open_page(days(), plan=replace(PLAN, setback_plan=None))
        asked = []
        page.page_requested.connect(asked.append)
        page._extras.open_setback_plan()
        sheet = page.findChild(QDialog, "setback_sheet")
        assert find(sheet, "setback_skill_breathing").isVisible()
        find(sheet, "setback_write").click()
        assert asked == ["plan/setback"]

    def test_a_skill_that_is_tried_from_there_is_noted_for_today(self, open_page):
        page, store = open_page(days())
        page._extras.open_setback_plan()
        find(page.findChild(QDialog, "setback_sheet"), "setback_skill_music").click()
        sheet = page.findChild(SkillSheet)
        assert sheet.view.strategy == "music"
        find(sheet, "skill_used").click()
        find(sheet, "skill_helped_3").click()
        assert store.days[TODAY].coping == (CopingUse(strategy="music", helped=3),)
        assert page.entry.coping == (CopingUse(strategy="music", helped=3),)

    def test_each_skill_with_a_guide_can_be_tried_from_the_row(self, open_page):
        page, _ = open_page(days())
        find(page, "row_skills").unfold(True)
        for strategy in ("breathing", "muscle_relaxation", "mindfulness"):
            find(page, f"try_{strategy}").click()
            sheet = next(s for s in page.findChildren(SkillSheet) if s.isVisible())
            assert (sheet.view.strategy, sheet.view.guide is not None) == (strategy, True)
            sheet.close()


class TestBesideTheDay:
    def test_the_minutes_of_today_are_held_against_the_plan_in_kind_words(self, open_page):
        quota = replace(PLAN, quota=(QuotaStretch(start=START, baseline=30, first_step=1.0, growth=0.0),))
        page, _ = open_page(days(), plan=quota)
        assert "met your plan for today" in find(page, "logged_words").text()
        page.show_date(TODAY - timedelta(days=1))
        assert "today" not in find(page, "logged_words").text()

    def test_a_step_and_a_goal_that_were_reached_on_the_day_are_marked(self, open_page):
        step = replace(PLAN, goals=(Goal(label="Orchestra", steps=(GoalStep(label="At home", reached_on=TODAY),)),))
        page, store = open_page(days(), plan=step)
        assert find(page, "goal_next").text() == "Reached today: At home."
        store.change_plan(replace(PLAN, goals=(Goal(label="Orchestra", reached_on=TODAY),)))
        assert find(page, "goal_next").text() == "You reached your goal today."

    def test_at_the_usual_size_an_offer_makes_nothing_scroll(self, open_page):
        page, _ = open_page(days(slipping))
        QApplication.processEvents()
        assert offered(page) == "watch"
        assert page._scroll.verticalScrollBar().maximum() == 0

    def test_what_is_coming_up_makes_room_for_an_offer_and_comes_back(self, open_page, qtbot):
        soon = [
            LifeEvent(kind="exams", label=name, start=TODAY + timedelta(days=2), end=TODAY + timedelta(days=4))
            for name in ("Mock exams", "Trip to the mountains with everybody")
        ]
        page, _ = open_page(days(slipping), soon=soon)
        QApplication.processEvents()
        assert offered(page) == "watch"
        assert page._scroll.verticalScrollBar().maximum() == 0
        assert find(page, "ahead_card").isVisible() or find(page, "moving_card").isVisible()
        find(page, "offer_leave").click()
        QApplication.processEvents()
        assert find(page, "moving_card").isVisible()
        assert find(page, "ahead_card").isVisible()
        qtbot.waitUntil(lambda: page._scroll.verticalScrollBar().maximum() == 0)
        page.resize(1192, 1040)  # Where there is room the second one is back, too.
        QApplication.processEvents()
        assert all(words.isVisible() for words in find(page, "ahead_card").findChildren(QLabel))

    def test_a_running_timer_is_enough_to_add_a_session(self, open_page):
        page, store = open_page(days())
        find(page, "add_desensitization").click()
        find(page, "stimulus_chips_brush").click()
        assert find(page, "desensitization_minutes_field").value() == 5
        find(page, "desensitization_timer_button").click()
        find(page, "desensitization_editor_add").click()
        assert store.days[TODAY].activities[-1] == Activity(kind="desensitization", minutes=1, stimulus="brush")
