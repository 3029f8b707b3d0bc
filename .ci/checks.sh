# Runs checks, goes on after a failure, and counts. Whatever ends the script, the last line is "N passed, N failed".

passed=0
failed=0
job=
job_name=
job_log=.cache/alongside.log
mkdir -p .cache

finish() {
  local status=$?
  if [ "$status" -ne 0 ]; then failed=$((failed + 1)); fi
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] || exit 1
}
trap finish EXIT

# verdict NAME STATUS
verdict() {
  if [ "$2" -eq 0 ]; then
    passed=$((passed + 1))
    echo "ok: $1"
  else
    failed=$((failed + 1))
    echo "FAILED: $1"
  fi
}

# check NAME COMMAND...
check() {
  local name=$1 status=0
  shift
  echo "== $name"
  "$@" || status=$?
  verdict "$name" "$status"
}

# counted NAME KIND REPORT COMMAND...: the command leaves a REPORT of tests, which counts.mjs reads as one of that KIND. A
# command that fails without a failed test counts as one failure: a suite did not load, a threshold was missed.
counted() {
  local name=$1 kind=$2 report=$3 status=0 counts good bad
  shift 3
  echo "== $name"
  rm -f "$report"
  "$@" || status=$?
  counts=$(node .ci/counts.mjs "$kind" "$report") || status=1
  read -r good bad <<< "${counts:-0 0}"
  passed=$((passed + good))
  failed=$((failed + bad))
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then failed=$((failed + 1)); fi
  echo "$name: $good passed, $bad failed, exit code $status"
}

# alongside NAME COMMAND...: beside the checks that follow, on the second core, until `joined`.
alongside() {
  job_name=$1
  shift
  "$@" > "$job_log" 2>&1 &
  job=$!
}

joined() {
  local status=0
  wait "$job" || status=$?
  echo "== $job_name"
  cat "$job_log"
  verdict "$job_name" "$status"
}
