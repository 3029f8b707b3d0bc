# Installs what the checks need beside Node and Terraform into .cache, and puts it on the PATH.

opa_version=1.22.2
conftest_version=v0.71.1
moto_version=5.2.1
export PATH="$PWD/.cache/bin:$PWD/.cache/venv/bin:$PATH"

install_opa() {
  if opa version 2> /dev/null | grep -qx "Version: $opa_version"; then return; fi
  GOBIN="$PWD/.cache/bin" go install "github.com/open-policy-agent/opa@v$opa_version"
}

# HCP Terraform runs policy sets with versions as old as this one.
install_old_opa() {
  if [ -x .cache/bin/opa-0.61 ]; then return; fi
  (cd .ci/opa-0.61 && go build -o ../../.cache/bin/opa-0.61 github.com/open-policy-agent/opa)
}

install_conftest() {
  if go version -m .cache/bin/conftest 2> /dev/null | grep -q "open-policy-agent/conftest.*$conftest_version"; then return; fi
  GOBIN="$PWD/.cache/bin" go install "github.com/open-policy-agent/conftest@$conftest_version"
}

install_moto() {
  if .cache/venv/bin/pip show moto 2> /dev/null | grep -qx "Version: $moto_version"; then return; fi
  python3 -m venv .cache/venv
  .cache/venv/bin/pip install --quiet --disable-pip-version-check \
    "moto[server,rds,ec2,kms,iam,logs,secretsmanager]==$moto_version"
}

# Where a mirror of providers is on the machine, Terraform takes them from there; elsewhere it keeps what it downloads.
configure_terraform() {
  local mirror=
  if [ -x ../shared/tools/terraform-rc ]; then mirror=$(../shared/tools/terraform-rc); fi
  if [ -n "$mirror" ]; then
    export TF_CLI_CONFIG_FILE=$mirror
    return
  fi
  # A configuration that the caller names is one, unless the file is gone.
  if [ -f "${TF_CLI_CONFIG_FILE:-}" ]; then return; fi
  unset TF_CLI_CONFIG_FILE
  mkdir -p .cache/terraform-plugins
  export TF_PLUGIN_CACHE_DIR="$PWD/.cache/terraform-plugins" TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE=1
}

require_programs() {
  local program
  for program in node npm terraform opa opa-0.61 conftest moto_server tar; do
    command -v "$program" > /dev/null || { echo "$program is not on the PATH: tests would be skipped" >&2; return 1; }
  done
}

install_tools() {
  echo "== tools"
  install_opa
  install_old_opa
  install_conftest
  install_moto
  configure_terraform
  require_programs
}
