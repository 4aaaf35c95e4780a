# What the scripts beside this file share. Sourced, never run.

# Release, for tests and trials alike: what is tested is what is deployed, a trial of 16 weeks is computed in minutes,
# and one set of build output serves every script.
configuration=Release

# The build would take it for a property; which packages are used is said by the file of scripts/setup alone.
unset AzurePackages AzureSubstitutes

# Set once the end of a script was explained.
explained=

say() { echo "$*" >&2; }

fail() {
  explained=yes
  say "$1"
  exit "${2:-2}"
}

# Which set of Azure packages this checkout builds with; scripts/setup has written it.
azure_packages() {
  sed -n 's:.*<AzurePackages[^>]*>\(.*\)</AzurePackages>.*:\1:p' "$root/AzurePackages.local.props" | head -n 1
}

# build NAME PROJECT PROGRAM...: builds a project or the solution if one of its programs is missing or something is newer
# than its last build. Output goes to stderr.
build() {
  local name=$1 project=$2
  shift 2
  local stamp=$root/.local/built/$(azure_packages)/$name
  if is_built "$stamp" "$project" "$@"; then
    return
  fi
  mkdir -p "$(dirname "$stamp")"
  # Of two commands at once the second waits, and then finds it built. Where there is no flock, start the first one alone.
  exec 9>"$(dirname "$stamp")/lock"
  if command -v flock >/dev/null; then
    flock 9
    if is_built "$stamp" "$project" "$@"; then
      exec 9>&-
      return
    fi
  fi
  say "Building $name; the first time takes a minute or two."
  # As old as the start of the build: what is edited meanwhile is built next time.
  touch "$stamp.begun"
  # 'dotnet build' cannot be kept from summing up; this is the same build, silent unless something is wrong.
  (cd "$root" && dotnet msbuild "$project" -restore -m -p:Configuration="$configuration" -v:q -nologo) >&2 9>&- ||
    fail "The build failed; the lines above say where."
  mv "$stamp.begun" "$stamp"
  exec 9>&-
}

is_built() {
  local stamp=$1 folders=("$root/functions" "$root/scripts") built
  [[ $2 != *.sln ]] || folders+=("$root/tests")
  [[ -f $stamp ]] || return 1
  for built in "${@:3}"; do
    [[ -f $built ]] || return 1
  done
  # Folders count as well: a file that was taken away makes its folder newer.
  [[ -z $(find "${folders[@]}" "$root"/Directory.* "$root"/*.props "$root"/*.json "$root"/*.sln "$root/BannedSymbols.txt" "$root/.editorconfig" \
    \( -name bin -o -name obj -o -name node_modules \) -prune -o -newer "$stamp" -print -quit) ]]
}

# program PROJECT NAME: the path of a built program.
program() {
  echo "$root/$1/bin/$(azure_packages)/$configuration/net10.0/$2.dll"
}
