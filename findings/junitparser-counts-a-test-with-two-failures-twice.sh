#!/usr/bin/env bash
# Expected: the number of failures of a JUnit report is that of tests that failed, never more than of its tests: one
#           with two failure elements, as some tools write, is one.
# Happens:  junitparser 5.0.3 (update_statistics) counts each element: two tests that failed twice each are four
#           failures of two tests, though the report itself says two, and a merge of reports says the same.
# Product:  linter/writing/report_junit.py writes one failure for a test, with all that is to be said in it.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install junitparser==5.0.3
python - <<'PYTHON'
from importlib.metadata import version

from junitparser import JUnitXml

case = '<testcase classname="c" name="{}"><failure message="un"/><failure message="deux"/></testcase>'
report = f'<testsuites><testsuite name="s" tests="2" failures="2">{case.format("a")}{case.format("b")}</testsuite></testsuites>'
read = JUnitXml.fromstring(report)
before = read.tests, read.failures
read.update_statistics()
merged = JUnitXml.fromstring(report) + JUnitXml()
merged.update_statistics()
print("junitparser", version("junitparser"), before, (read.tests, read.failures), (merged.tests, merged.failures))
assert (read.tests, read.failures) == (merged.tests, merged.failures) == (2, 4)
PYTHON
