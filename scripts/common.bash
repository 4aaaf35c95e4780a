# What the scripts beside this file share. Sourced, never run.

# Release, for tests and trials alike: what is tested is what is deployed, a trial of 16 weeks is computed in minutes,
# and one set of build output serves every script.
configuration=Release

say() { echo "$*" >&2; }

fail() {
  say "$1"
  exit "${2:-2}"
}

# Which set of Azure packages this checkout builds with; scripts/setup has written it.
azure_packages() {
  sed -n 's:.*<AzurePackages[^>]*>\(.*\)</AzurePackages>.*:\1:p' "$root/AzurePackages.local.props" | head -n 1
}

# build NAME PROJECT: builds a project or the solution if something is newer than its last build. Output goes to stderr.
build() {
  local stamp=$root/.local/built/$(azure_packages)/$1
  if [[ -f $stamp && -z $(newer_than "$stamp") ]]; then
    return
  fi
  mkdir -p "$(dirname "$stamp")"
  # As old as the start of the build: what is edited meanwhile is built next time.
  touch "$stamp.begun"
  (cd "$root" && dotnet build "$2" -c "$configuration" -v q -nologo -clp:NoSummary) >&2 ||
    fail "The build failed; the lines above say where."
  mv "$stamp.begun" "$stamp"
}

newer_than() {
  find "$root/functions" "$root/scripts" "$root/tests" "$root"/*.* \
    \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -newer "$1" -print -quit
}

# program PROJECT NAME: the path of a built program.
program() {
  echo "$root/$1/bin/$(azure_packages)/$configuration/net10.0/$2.dll"
}
