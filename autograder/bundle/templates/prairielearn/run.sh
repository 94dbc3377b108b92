#!/usr/bin/env bash
# The entrypoint of the container: PrairieLearn reads the result only where this ends with 0.
mkdir -p /grade/results
bash /grade/tests/grader/run.sh /grade/student /grade/results/results.json {{ plan.seconds }}
exit 0
