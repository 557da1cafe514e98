"""``python -m tests.comparison`` prints the comparison of the README.

Lives here: the command. Does not live here: the tables (``report``). Called by hand.
"""

from __future__ import annotations

import sys

from flows.loading import load
from tests.comparison.report import report

sys.stdout.write(report(load()))
