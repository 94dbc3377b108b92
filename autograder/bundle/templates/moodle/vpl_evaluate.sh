#!/bin/bash
# Started by VPL to evaluate a submission: unpacks the grader, and writes vpl_execution, whose output VPL reads.
. ./vpl_environment.sh
folder=$(mktemp -d "$PWD/.grader.XXXXXX")
chmod 711 "$folder"  # what is hidden in it is closed by itself, and a worker with a user of its own gets to the rest
base64 -d grader.txt | tar -xz -C "$folder"
rm -f grader.txt
mkdir "$folder/submission"
number=0
while name="VPL_SUBFILE$number" && [ -n "${!name}" ]; do
  cp --parents -- "${!name}" "$folder/submission/"
  number=$((number + 1))
done
{
  echo '#!/bin/bash'
  printf 'export VPL_GRADEMIN=%q VPL_GRADEMAX=%q\n' "${VPL_GRADEMIN:-0}" "${VPL_GRADEMAX:-100}"
  printf 'folder=%q seconds=%q\n' "$folder" "$((${VPL_MAXTIME:-{{ platform.seconds }}} - {{ platform.seconds - plan.seconds }}))"
  cat <<'END_OF_SCRIPT'
bash "$folder/grader/run.sh" "$folder/submission" "$folder/result" "$seconds" >/dev/null 2>&1
if [ -s "$folder/result" ]; then
  cat "$folder/result"
else
  cat <<'END_OF_TEXT'
{{ not_graded }}END_OF_TEXT
fi
END_OF_SCRIPT
} >vpl_execution
chmod +x vpl_execution
