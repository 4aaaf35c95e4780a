# What scripts/deploy looks at before it asks anything: packages, tools, parameters, login, templates. Sourced, never run.

oldest_az=2.60.0 oldest_bicep=0.30.0

check_packages() {
  note "Microsoft's own packages are in use (./scripts/setup --packages nuget)."
  [[ -n $dry_run ]] && return
  [[ -f $root/AzurePackages.local.props && $(azure_packages) == nuget ]] && ! grep -q '<AzureSubstitutes>[^<]' "$root/AzurePackages.local.props" ||
    fail "deploy: this checkout builds with stand-ins for Microsoft's packages, which must not run a trial. Where they restore, './scripts/setup --packages nuget' changes that."
}

check_parameters() {
  local changes
  note "$parameters is for $environment and has real addresses; a running trial is a commit, not a working tree."
  [[ -n $dry_run ]] && return
  [[ -f $parameters ]] || fail "deploy: there is no $parameters. Name a parameter file of infra-bicep."
  grep -qE "^param environmentName = '$environment'" "$parameters" || fail "deploy: $parameters is not for $environment; its environmentName says which it is for."
  ! grep -q 'example\.org' "$parameters" || fail "deploy: $parameters still names example.org. Put the operators' addresses there."
  changes=$(git status --porcelain) || fail "deploy: git cannot say which version this is; the line above says why. Deploy from a clone of the repository."
  [[ $environment != prod || -z $changes ]] || fail "deploy: the working tree has changes. Commit them; what runs in production has to be found again."
}

check_tools() {
  local tool missing=()
  note "az, git, dotnet, node, zip, unzip, curl and openssl are here."
  [[ -n $dry_run ]] && return
  for tool in az git dotnet node zip unzip curl openssl; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  ((${#missing[@]} == 0)) || fail "deploy: not found: ${missing[*]}. az: https://aka.ms/installazurecli; the others come with your system."
}

# Older ones of az know no parameter files in Bicep, older ones of Bicep no imports. Azure takes no Bicep: az compiles it, so there is no way without.
check_versions() {
  local version
  ask version "$oldest_az" az version --query '"azure-cli"' --output tsv
  is_new_enough "$version" "$oldest_az" || fail "deploy: az is ${version:-of an unknown version}, and has to be $oldest_az or newer: az upgrade."
  ask version "$oldest_bicep" az bicep version || fail "deploy: az has no Bicep, without which it cannot compile the templates: az bicep install."
  [[ $version =~ [0-9]+\.[0-9]+\.[0-9]+ ]] && version=${BASH_REMATCH[0]}
  is_new_enough "$version" "$oldest_bicep" || fail "deploy: Bicep is ${version:-of an unknown version}, and has to be $oldest_bicep or newer: az bicep upgrade."
}

# is_new_enough VERSION OLDEST
is_new_enough() {
  [[ $1 =~ ^[0-9]+\. && $(printf '%s\n' "$1" "$2" | sort -V | head -n 1) == "$2" ]]
}

check_login() {
  ask subscription '<subscription>' az account show --query id --output tsv ||
    fail "deploy: nobody is signed in. Run 'az login', and 'az account set --subscription NAME'."
  ask tenant '<tenant>' az account show --query tenantId --output tsv
  confirm "Subscription $subscription of tenant $tenant: is that the one?"
}

# A warning of the compiler stops a deployment as an error does.
check_templates() {
  must_be_silent az bicep lint --file infra-bicep/main.bicep
  must_be_silent az bicep lint --file infra-bicep/subscription.bicep
  must_be_silent az bicep build-params --file "$parameters" --stdout
}

must_be_silent() {
  local said
  show "$@"
  [[ -n $dry_run ]] && return
  said=$("$@" 2>&1) || fail "$said"
  [[ $said != *' Warning '* ]] || fail "$said"
}

# A package that was named is checked before anything else is done, one that was built before it is deployed.
check_package() {
  local inside file missing=() stand_ins
  [[ -n $package ]] || return 0
  note "$package is a package of the Functions host, without stand-ins for Microsoft's packages."
  [[ -n $dry_run && ! -f $package ]] && return
  inside=$(unzip -Z1 "$package" 2>/dev/null) || fail "deploy: $package is not there, or no zip. Name a file of .local/deployed/$environment."
  for file in host.json worker.config.json functions.metadata EmaPain.Functions.dll EmaPain.Functions.deps.json; do
    grep -qx "$file" <<<"$inside" || missing+=("$file")
  done
  ((${#missing[@]} == 0)) || fail "deploy: $package is no package of the app; at its top level these are missing: ${missing[*]}. Name a file of .local/deployed/$environment."
  # A package of Microsoft's that was built from a project is none of Microsoft's.
  stand_ins=$(unzip -p "$package" EmaPain.Functions.deps.json | tr -d ' \r\n' | grep -oE '"(Azure|Microsoft)\.[^"/]*/[^"]*":\{"type":"project"' | cut -d '"' -f 2 | tr '\n' ' ') || true
  [[ -z $stand_ins ]] || fail "deploy: $package holds stand-ins for Microsoft's packages, which must not run a trial: $stand_ins"
}
