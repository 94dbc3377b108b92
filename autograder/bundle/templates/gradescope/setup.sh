#!/usr/bin/env bash
# Runs once, when the image is built: Python and its libraries.  Nothing is downloaded while grading.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if ! python3 -m pip --version >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update
  apt-get install -y --no-install-recommends python3 python3-pip
fi
# The machine is for grading alone, so the libraries go where Python itself lies.
export PIP_BREAK_SYSTEM_PACKAGES=1 PIP_ROOT_USER_ACTION=ignore PIP_NO_CACHE_DIR=1
python3 -m pip install -r "$here/grader/requirements.txt"
chmod -R go+rX "$here/grader"
chmod -R go-rwx "$here/grader/autograder/graders"
python3 -I -c 'import torch; print("torch", torch.__version__)'
