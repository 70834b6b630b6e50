"""What a cluster's fork server loads, so that its workers read documents in their own process; see ``tests/inline.py``."""

from __future__ import annotations

import servers.syllabus.parse  # noqa: F401  each worker would take seconds to load it
from servers.syllabus import server
from tests.inline import Inline

vars(server)["Workers"] = Inline
