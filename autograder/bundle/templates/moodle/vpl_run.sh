#!/bin/bash
# Started by VPL for "Run" and "Debug": nothing of the student's runs outside of grading.
rm -f grader.txt
cat >vpl_execution <<'END_OF_SCRIPT'
#!/bin/bash
cat <<'END_OF_TEXT'
{{ text("bundle.moodle.run") }}
END_OF_TEXT
END_OF_SCRIPT
chmod +x vpl_execution
