"""The real document, collected by pytest as this repository sets it up."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_a_plain_run_finds_a_claim_what_states_it_and_what_rests_on_it_by_its_id():
    environment = {name: v for name, v in os.environ.items() if not name.startswith("PYTEST_")}
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    ran = subprocess.run(
        [*command, "-k", "funding_ratio"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    ids = {line for line in ran.stdout.splitlines() if "::" in line}
    found = {id_.partition("::")[2] for id_ in ids if id_.startswith("claims/")}
    assert {"funding_ratio", "marginal_dollar_probability"} <= found
    assert not {"years_since_doubt", "mechanistic_researchers", "capabilities_spend"} & found
    assert {id_ for id_ in ids if id_.startswith("docs/index.md")} == {
        "docs/index.md::almost certainly higher",
        "docs/index.md::roughly $100 on capability for every $1 on understanding",
        "docs/index.md::somewhere around 100-to-1",
    }
