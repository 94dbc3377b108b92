#!/usr/bin/env bash
# run.sh SUBMISSIONS RESULT SECONDS [EXERCISE]...
# Grade what lies in a folder, and leave a result that the platform can read.  The result of a failed run is there
# before grading begins, and stays where grading does not come to its end.  Standard error is for the instructor.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
submissions=$1 result=$2 seconds=$3
shift 3
cat "$here/not_graded" >"$result"
# What the upload has made of the modes: hidden checks are for the grader's own user alone.
chmod -R go-rwx "$here/autograder/graders" 2>/dev/null
work=$(mktemp -d) || exit 0
trap 'rm -rf "$work"' EXIT
start="import sys; sys.path.insert(0, sys.argv.pop(1)); from autograder.bundle.run import main; main()"
HOME=$work XDG_CACHE_HOME=$work timeout --kill-after=5 "$seconds" \
  python3 -I -B -c "$start" "$here" "$submissions" "$work/result" "$seconds" "$@" </dev/null
if [ -s "$work/result" ]; then
  cat "$work/result" >"$result"
fi
exit 0
