"""What every test gets without asking.

Lives here: how Hypothesis searches. In CI the search is the same each time, so that a red
run means a changed program; on a developer's machine it wanders, to find more. Does not
live here: fixtures of one package (they stand in that package's own conftest).
"""

from __future__ import annotations

import os

from hypothesis import settings

# No deadline: a busy two-core machine is slow without anything being wrong.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("local", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "local")
