"""There in the evening: the program that waits in the tray, and how the session starts it."""

import plistlib
import re
import shlex
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import icalendar
import pytest
from parts import find
from PySide6.QtCore import QProcess, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from test_reminder_in_tray import FakeTray

from amps_journal import app
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry, SchoolDay
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.domain.reminder import reminder_words
from amps_journal.exchange.reminder_calendar import reminder_calendar
from amps_journal.journal import Journal
from amps_journal.settings import MachineSettings, load_settings, save_settings
from amps_journal.ui import tray as tray_module
from amps_journal.ui.pages.settings import SettingsPage
from amps_journal.ui.waiting import session_start
from amps_journal.ui.waiting.waiting_program import LOOK_INTO_JOURNAL_AFTER, WaitingProgram

DAY = date(2026, 4, 16)
EVENING = datetime(2026, 4, 16, 19, 31, tzinfo=UTC)
ON = MachineSettings(theme="light", reminder=True, reminder_time="19:30", starts_with_session=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Journal.open(tmp_path / "journal", now=lambda: EVENING) as journal:
        journal.merge_contents(JournalContents(person=Person(name="Sam"), settings=JournalSettings(timezone="UTC")))
    return tmp_path / "journal"


@pytest.fixture
def waiting(qapp, folder: Path, tmp_path: Path):
    made: list[WaitingProgram] = []

    def make(moment: datetime = EVENING, machine: MachineSettings = ON):
        file = tmp_path / "settings.json"
        save_settings(file, machine)
        clock = [moment]
        tray = FakeTray()
        program = WaitingProgram(folder, file, tray, lambda: clock[0])
        made.append(program)
        return program, tray, clock, file

    yield make
    for program in made:
        program.deleteLater()


class TestWaiting:
    def test_it_asks_once_a_day_at_the_chosen_time_and_remembers(self, waiting):
        program, tray, clock, file = waiting(EVENING - timedelta(minutes=5))
        program.look()
        assert (tray.is_shown, tray.said) == (True, [])
        clock[0] = EVENING
        program.look()
        assert tray.said == [reminder_words(DAY)]
        clock[0] += timedelta(minutes=30)
        program.look()
        assert len(tray.said) == 1
        assert load_settings(file).last_reminded == DAY

    def test_a_day_with_three_answers_is_left_in_peace(self, waiting, folder):
        with Journal.open(folder, now=lambda: EVENING) as journal:
            journal.save_day(DayEntry(date=DAY, did=("practised",), mood=3, school=SchoolDay(status="all_day")))
        program, tray, _, _ = waiting()
        program.look()
        assert tray.said == []

    def test_while_a_window_has_the_journal_that_window_reminds(self, waiting, folder):
        program, tray, clock, _ = waiting()
        with Journal.open(folder, now=lambda: EVENING):
            program.look()
            assert tray.said == []
        clock[0] += LOOK_INTO_JOURNAL_AFTER
        program.look()
        assert len(tray.said) == 1

    def test_it_leaves_the_journal_free_and_as_it_was(self, waiting, folder):
        before = (folder / "journal.db").read_bytes()
        program, _, _, _ = waiting()
        program.look()
        assert (folder / "journal.db").read_bytes() == before
        Journal.open(folder, now=lambda: EVENING).close()

    def test_a_journal_that_is_gone_is_no_reason_to_ask(self, waiting, folder):
        program, tray, _, _ = waiting()
        folder.rename(folder.with_name("elsewhere"))
        program.look()
        assert tray.said == []
        assert not folder.exists()

    @pytest.mark.parametrize("off", [{"reminder": False}, {"starts_with_session": False}])
    def test_it_ends_once_it_is_switched_off(self, waiting, off, qtbot):
        program, tray, _, file = waiting()
        save_settings(file, replace(ON, **off))
        with qtbot.waitSignal(program.ended):
            program.look()
        assert tray.said == []

    def test_where_there_is_no_tray_it_keeps_quiet_until_there_is_one(self, waiting):
        program, tray, _, _ = waiting()
        tray.there = False
        program.look()
        assert (tray.is_shown, tray.said) == (False, [])
        tray.there = True
        program.look()
        assert len(tray.said) == 1

    def test_a_click_asks_for_the_window(self, waiting, qtbot):
        program, tray, _, _ = waiting()
        with qtbot.waitSignal(program.opened):
            tray.clicked.emit()

    def test_without_a_wish_for_it_the_command_ends_at_once(self):
        assert app.wait_in_tray() == 0


class TestSessionStart:
    @pytest.fixture
    def linux(self, monkeypatch, tmp_path: Path) -> Path:
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
        return tmp_path / "autostart" / "amps-journal.desktop"

    def test_a_desktop_file_comes_and_goes(self, linux: Path):
        assert not session_start.is_started_with_session()
        session_start.start_with_session()
        assert session_start.is_started_with_session()
        lines = dict(line.split("=", 1) for line in linux.read_text().splitlines() if "=" in line)
        assert lines["Type"] == "Application"
        assert shlex.split(lines["Exec"]) == [sys.executable, "-m", "amps_journal", "wait"]
        session_start.leave_session()
        assert not linux.exists()
        session_start.leave_session()

    def test_any_folder_can_stand_in_it(self, linux: Path):
        folder = Path('/home/sam/my "own" $things/50% \\ `x`')
        session_start.start_with_session(folder)
        written = next(line for line in linux.read_text().splitlines() if line.startswith("Exec="))
        # What the specification has a desktop do: undo the key file's escapes, then the quoting, then field codes.
        line = written.removeprefix("Exec=").replace("\\\\", "\\")
        quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', line)
        command = [re.sub(r"\\(.)", r"\1", word).replace("%%", "%") for word in quoted]
        assert command == session_start.waiting_command(folder)

    def test_macos_gets_a_launch_agent(self, monkeypatch, tmp_path: Path):
        monkeypatch.setattr(sys, "platform", "darwin")
        monkeypatch.setattr(Path, "home", lambda: tmp_path)
        session_start.start_with_session()
        (file,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
        kept = plistlib.loads(file.read_bytes())
        assert kept["ProgramArguments"] == session_start.waiting_command()
        assert kept["RunAtLoad"] is True
        session_start.leave_session()
        assert not file.exists()


class TestCalendarFile:
    def test_a_calendar_reads_a_daily_entry_with_an_alarm_and_no_word_of_pain(self):
        made = reminder_calendar(time(19, 30), DAY, EVENING)
        calendar = icalendar.Calendar.from_ical(made)
        (event,) = calendar.walk("VEVENT")
        assert event["dtstart"].dt == datetime(2026, 4, 16, 19, 30)
        assert event["rrule"]["FREQ"] == ["DAILY"]
        (alarm,) = event.walk("VALARM")
        assert alarm["trigger"].dt == timedelta(0)
        assert not {"pain", "journal", "amps"} & set(str(event["summary"]).lower().split())

    def test_the_same_entry_is_made_each_time(self):
        first, again = (reminder_calendar(time(hour), DAY, EVENING) for hour in (19, 20))
        uids = {str(icalendar.Calendar.from_ical(made).walk("VEVENT")[0]["uid"]) for made in (first, again)}
        assert len(uids) == 1


class TestSettings:
    @pytest.fixture
    def started(self, monkeypatch) -> list[list[str]]:
        made: list[list[str]] = []
        monkeypatch.setattr(QProcess, "startDetached", lambda first, rest: made.append([first, *rest]))
        return made

    @pytest.fixture
    def show(self, store, theme, in_front, monkeypatch, tmp_path):
        def make(*, tray: bool = True, machine: MachineSettings | None = None):
            monkeypatch.setattr(sys, "platform", "linux")
            monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
            monkeypatch.setattr(tray_module, "has_tray", lambda: tray)
            page = SettingsPage(store, theme)
            page.machine_changed.connect(page.set_machine)
            page.set_machine(machine or replace(ON, starts_with_session=False))
            return in_front(page)

        return make

    def test_one_tick_has_it_wait_now_and_from_the_next_session_on(self, show, started, tmp_path):
        page, kept = show(), []
        page.machine_changed.connect(kept.append)
        QTest.keyClick(find(page, "settings_waits"), Qt.Key.Key_Space)
        assert kept[-1].starts_with_session
        assert (tmp_path / "autostart" / "amps-journal.desktop").exists()
        assert [command[-1] for command in started] == ["wait"]
        QTest.keyClick(find(page, "settings_waits"), Qt.Key.Key_Space)
        assert not kept[-1].starts_with_session
        assert not (tmp_path / "autostart" / "amps-journal.desktop").exists()

    def test_a_machine_that_does_not_allow_it_says_so_and_nothing_is_on(self, show, started, tmp_path):
        (tmp_path / "autostart").write_text("a file where a folder should be")
        page, kept = show(), []
        page.machine_changed.connect(kept.append)
        QTest.keyClick(find(page, "settings_waits"), Qt.Key.Key_Space)
        assert find(page, "settings_reminder_help").text().startswith("This computer does not allow")
        assert not find(page, "settings_waits").isChecked()
        assert (kept, started) == ([], [])

    def test_it_goes_with_the_reminder_and_can_always_be_taken_back(self, show):
        assert not find(show(machine=MachineSettings()), "settings_waits").isEnabled()
        assert find(show(machine=replace(ON, reminder=False)), "settings_waits").isEnabled()

    def test_without_a_tray_a_calendar_file_is_offered(self, show, monkeypatch, tmp_path):
        assert not find(show(), "settings_calendar_file").isVisible()
        page, out = show(tray=False), tmp_path / "reminder.ics"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))
        QTest.mouseClick(find(page, "settings_calendar_file"), Qt.MouseButton.LeftButton)
        (event,) = icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT")
        assert event["dtstart"].dt.time() == time(19, 30)
        assert "reminder.ics" in find(page, "settings_reminder_help").text()
