"""Running the programs that measure figures."""

from __future__ import annotations

from sphinx_claims.measuring.chosen import chosen, seeds_of
from sphinx_claims.measuring.runner import Runner
from sphinx_claims.measuring.task import Outcome, Task, Trials, tasks_of
from sphinx_claims.measuring.verifying import verify

__all__ = ["Outcome", "Runner", "Task", "Trials", "chosen", "seeds_of", "tasks_of", "verify"]
