# The steps of scripts/deploy. Sourced, never run; it reads environment, group, location, parameters, package, without_smoke, yes and dry_run.

number=0

step() {
  number=$((number + 1))
  printf '\n%d. %s.\n' "$number" "$1"
}

note() { echo "   $*"; }

# What a person would type. Arguments with blanks or quotes are quoted.
show() {
  local argument line=
  for argument in "$@"; do
    if [[ ! $argument =~ ^[A-Za-z0-9_./:=@,%+?\<\>-]+$ ]]; then
      if [[ $argument == *\'* ]]; then argument="\"${argument//\"/\\\"}\""; else argument="'$argument'"; fi
    fi
    line+=" $argument"
  done
  echo "   \$$line"
}

# run COMMAND...: shows it, and runs it unless this is a dry run.
run() {
  show "$@"
  [[ -n $dry_run ]] || "$@"
}

# run_patiently COMMAND...: the same, again for two minutes: what Azure was told a moment ago is not known everywhere at once.
run_patiently() {
  show "$@"
  [[ -n $dry_run ]] || patiently "$@"
}

# ask VARIABLE PLACEHOLDER COMMAND...: its output; in a dry run the placeholder.
ask() {
  local variable=$1 answer=$2
  shift 2
  show "$@"
  if [[ -z $dry_run ]]; then
    answer=$("$@") || return
  fi
  printf -v "$variable" %s "$answer"
}

patiently() {
  local tries=12
  until "$@"; do
    tries=$((tries - 1))
    ((tries > 0)) || return 1
    sleep 10
  done
}

confirm() {
  note "$1"
  [[ -n $yes || -n $dry_run ]] && return
  local answer=
  read -r -p "   Type 'yes' to go on: " answer || true
  [[ $answer == yes ]] || fail "deploy: stopped; nothing was changed since the last step."
}

check_packages() {
  note "Microsoft's own packages are in use (./scripts/setup --packages nuget)."
  [[ -n $dry_run ]] && return
  [[ -f $root/AzurePackages.local.props && $(azure_packages) == nuget ]] && ! grep -q '<AzureSubstitutes>[^<]' "$root/AzurePackages.local.props" ||
    fail "deploy: this checkout builds with stand-ins for Microsoft's packages, which must not run a trial. Where they restore, './scripts/setup --packages nuget' changes that."
}

check_parameters() {
  note "$parameters has real addresses; a running trial is a commit, not a working tree."
  [[ -n $dry_run ]] && return
  ! grep -q 'example\.org' "$parameters" || fail "deploy: $parameters still names example.org. Put the operators' addresses there."
  [[ $environment != prod || -z $(git status --porcelain) ]] || fail "deploy: the working tree has changes. Commit them; what runs in production has to be found again."
}

check_tools() {
  local tool missing=()
  note "az, dotnet, zip, unzip, curl and openssl are here."
  [[ -n $dry_run ]] && return
  for tool in az dotnet zip unzip curl openssl; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  ((${#missing[@]} == 0)) || fail "deploy: not found: ${missing[*]}. az: https://aka.ms/installazurecli; the others come with your system."
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

# What stands already, so that the question can be asked before anything is made.
look_around() {
  find_app webhook_app "$webhook_name"
  find_app staff_app "$staff_name"
  ask group_there false az group exists --name "$group"
  budget_start=
  if [[ $group_there == true ]]; then
    # A budget's first day never changes: the one that stands is kept.
    ask budget_start '' az consumption budget list --resource-group "$group" --query "[?name=='emapain-$environment-month'].timePeriod.startDate" --output tsv
  fi
  budget_start=${budget_start:0:10}
  budget_start=${budget_start:-$([[ -n $dry_run ]] && echo '<first of this month>' || date -u +%Y-%m-01)}
}

# Azure can compare a template with a group that is there, and with no other.
show_changes() {
  local nobody=00000000-0000-0000-0000-000000000000
  note "Entra: $webhook_name: ${webhook_app:-will be made}; $staff_name: ${staff_app:-will be made}."
  [[ $group_there == true ]] || note "There is no group $group in this subscription: it will be made in $location, with everything in infra-bicep."
  if [[ $group_there == true || -n $dry_run ]]; then
    EMAPAIN_WEBHOOK_APP_ID=${webhook_app:-$nobody} EMAPAIN_STAFF_APP_ID=${staff_app:-$nobody} EMAPAIN_BUDGET_START=$budget_start \
      run az deployment group what-if --resource-group "$group" --parameters "$parameters"
  fi
}

make_group() {
  local provider registered
  if [[ $group_there != true ]]; then
    run az group create --name "$group" --location "$location" --tags application=EmaPain "environment=$environment" --query id --output tsv
  fi
  # Who owns the group only may not register providers, and need not where they are.
  ask registered '' az provider list --query "[?registrationState=='Registered'].namespace" --output tsv
  for provider in App Communication Consumption EventGrid Insights KeyVault ManagedIdentity Network OperationalInsights Storage Web; do
    grep -qix "Microsoft.$provider" <<<"$registered" || run az provider register --namespace "Microsoft.$provider" --wait
  done
}

hand_over_parameters() {
  export EMAPAIN_BUDGET_START=$budget_start EMAPAIN_WEBHOOK_APP_ID=$webhook_app EMAPAIN_STAFF_APP_ID=$staff_app
  note "The parameters read EMAPAIN_WEBHOOK_APP_ID=$webhook_app EMAPAIN_STAFF_APP_ID=$staff_app EMAPAIN_BUDGET_START=$EMAPAIN_BUDGET_START"
}

deploy_infrastructure() {
  local deployment=emapain-$environment
  run az deployment group create --resource-group "$group" --name "$deployment" --parameters "$parameters" --query properties.provisioningState --output tsv
  output_of app_name appName
  output_of host_name hostName
  output_of topic_name topicName
  output_of identity_account identityAccountName
  output_of vault_name vaultName
  ask key_names '<name>' az deployment group show --resource-group "$group" --name "$deployment" --query 'properties.outputs.keyNames.value' --output tsv
}

# output_of VARIABLE OUTPUT
output_of() {
  ask "$1" "<$2>" az deployment group show --resource-group "$group" --name "emapain-$environment" --query "properties.outputs.$2.value" --output tsv
}

# Through Azure's own door, not the vault's: it can make a key and see that there is one, and never reads it.
make_keys() {
  local name uri
  for name in $key_names; do
    uri="/subscriptions/$subscription/resourceGroups/$group/providers/Microsoft.KeyVault/vaults/$vault_name/secrets/$name?api-version=2024-11-01"
    show az rest --method get --uri "$uri"
    [[ -z $dry_run ]] && is_made "$name" "$uri" && continue
    show az rest --method put --uri "$uri" --body '<32 random bytes>'
    [[ -n $dry_run ]] || make_key "$name" "$uri"
  done
}

# A key that is there must never be made anew: only a plain 'not found' counts.
is_made() {
  local said
  said=$(az rest --method get --uri "$2" --output none 2>&1) && return
  [[ $said == *Not*Found* ]] || fail "deploy: whether key $1 is there could not be seen: $said"
  return 1
}

make_key() {
  local body made=yes
  body=$(mktemp)
  printf '{"properties":{"value":"%s"}}' "$(openssl rand -base64 32)" >"$body"
  az rest --method put --uri "$2" --body "@$body" --output none || made=
  rm -f "$body"
  [[ -n $made ]] || fail "deploy: the vault did not take key $1. If it was deleted, recover it: az keyvault secret recover --vault-name $vault_name --name $1"
}

# The app's references to the vault are looked up once a day, and a restart alone does not promise to do it.
refresh_keys() {
  run az rest --method post --uri "$(key_references)/refresh?api-version=2022-03-01" --output none ||
    note "Azure did not look the keys up anew; the restart below has to do. Where the app then names a missing key, deploy once more in a quarter of an hour."
}

key_references() { echo "/subscriptions/$subscription/resourceGroups/$group/providers/Microsoft.Web/sites/$app_name/config/configreferences/appsettings"; }

# Packages are kept, so that the way back needs no build.
make_package() {
  [[ -z $package ]] || { note "The package is $package."; return; }
  local kept=.local/deployed/$environment commit='<commit>' now='<time>'
  [[ -n $dry_run ]] || { commit=$(git rev-parse --short HEAD) && now=$(date -u +%Y%m%dT%H%M%SZ); }
  package=$kept/$now-$commit.zip
  run rm -rf "$kept/app"
  run dotnet publish functions/EmaPain.Functions --configuration "$configuration" --output "$kept/app"
  run pack "$kept/app" "$package"
  check_package
}

# pack FOLDER ZIP: the folder's contents, hidden ones as well.
pack() {
  (cd "$1" && zip -qr "$root/$2" .)
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

deploy_package() {
  run az functionapp deployment source config-zip --resource-group "$group" --name "$app_name" --src "$package"
  # It reads its keys at the start only, and they may be younger than the app.
  run az functionapp restart --resource-group "$group" --name "$app_name"
}

# The app runs once it answers, green or red: a deployment may be what mends the red.
await_health() {
  local url=https://$host_name/api/health tries=30 answer
  show curl --silent --show-error --max-time 30 "$url"
  [[ -n $dry_run ]] && return
  until answer=$(curl --silent --show-error --max-time 30 "$url") && [[ $answer =~ ^\{\"status\":\"([a-z]+)\" ]]; do
    tries=$((tries - 1))
    ((tries > 0)) || tell_of_silence
    sleep 10
  done
  note "The app runs; its health is ${BASH_REMATCH[1]}."
  [[ ${BASH_REMATCH[1]} == green ]] || tell_red_checks "$answer"
}

tell_red_checks() {
  grep -oE '"name":"[^"]*","ok":false,"detail":"([^"\]|\\.)*"' <<<"$1" |
    sed -E 's/"name":"([^"]*)","ok":false,"detail":"(.*)"/   RED: \1: \2/; s/\\(.)/\1/g'
  note "The deployment goes on: this is the trial's own state, not the deployment's."
}

tell_of_silence() {
  local unresolved
  ask unresolved '' az rest --method get --uri "$(key_references)?api-version=2022-03-01" --query "value[?properties.status!='Resolved'].name" --output tsv || unresolved=
  [[ -z $unresolved ]] || say "deploy: the vault did not give the app these settings: ${unresolved//[$'\n\t']/ }. A role that was just given needs some minutes: deploy again."
  fail "deploy: the app does not answer. Open https://$host_name/api/health, and the log stream of $app_name; a wrong setting stops the start and is named there."
}

# Its handshake is Event Grid's own try of the webhook.
check_subscription() {
  local state
  ask state Succeeded az eventgrid system-topic event-subscription show --resource-group "$group" --system-topic-name "$topic_name" --name webhook \
    --query provisioningState --output tsv
  note "Event Grid's subscription is $state."
  [[ $state == Succeeded ]] || fail "deploy: Event Grid did not get through to the webhook: its subscription is $state. Deploy again; if it stays so, look at Activity log of $topic_name."
}

tell_what_follows() {
  note "The way back: ./scripts/deploy $environment --package with an earlier file of .local/deployed/$environment; templates by checking out the earlier commit."
  note "A state that a newer version wrote may not be readable by an older one: go back within the hour, or restore."
  note "Texts need a verified number: buy it in Communication Services, put it into the study file (see infra-bicep/README.md)."
  note "$(staff_hint)"
}
