"""Which language and region this machine's settings ask for."""

from amps_journal import i18n
from amps_journal.formats.machine_locale import machine_locale
from amps_journal.formats.region import Region, use_region
from amps_journal.settings import MachineSettings


def follow(machine: MachineSettings, language: str = "") -> None:
    """Speak the language and write in the region that the settings ask for; the machine's where they leave it open.

    Args:
        machine: The settings of this machine.
        language: A language that goes before theirs.
    """
    systems, territory = machine_locale()
    i18n.use_language(language or machine.language or systems or "en")
    clock = "" if machine.clock == "system" else machine.clock
    paper = "" if machine.paper == "system" else machine.paper
    use_region(Region(territory, clock, paper))
