#!/usr/bin/env bash
# Expected: a result that carries a suppression is counted apart: SARIF 2.1.0, 3.27.23 and 3.35 take it for accepted
#           when it has no status.
# Happens:  sarif-tools 3.0.5 counts it among the errors and lists it in its table, unless a filter file excludes it.
# Product:  linter/writing/report_sarif.py writes suppressions for what somebody answered for; docs/cli.md says how
#           that tool is told.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install --no-deps sarif-tools==3.0.5 jsonpath-ng==1.7.0 ply==3.11 PyYAML==6.0.3
python - <<'PYTHON'
import json
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from sarif.loader import load_sarif_file

failed = {"ruleId": "X1", "level": "error", "message": {"text": "à revoir"}}
accepted = failed | {"suppressions": [{"kind": "external", "justification": "vu"}]}
run = {"tool": {"driver": {"name": "essai"}}, "results": [failed, accepted]}
with TemporaryDirectory() as folder:
    path = Path(folder, "essai.sarif")
    path.write_text(json.dumps({"version": "2.1.0", "runs": [run]}), "utf-8")
    counted = load_sarif_file(str(path)).get_report().get_issue_count_for_severity("error")
print("sarif-tools", version("sarif-tools"), "errors:", counted)
assert counted == 2
PYTHON
