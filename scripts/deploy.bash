# The steps of scripts/deploy. Sourced, never run; it reads environment, group, location, parameters, registrations,
# package, without_smoke, yes and dry_run.

number=0 title=

step() {
  number=$((number + 1)) title=$1
  printf '\n%d. %s.\n' "$number" "$title"
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

# A name in Entra counts for the whole tenant, that of a group for its subscription only.
name_registrations() {
  local part=${subscription:0:8}
  are_registrations_named=$registrations
  [[ -z $dry_run ]] || part=$subscription
  registrations=${registrations:-$group-$part}
  webhook_name=$registrations-webhook staff_name=$registrations-staff
}

# What stands already, so that the question can be asked before anything is made.
look_around() {
  find_app webhook_app "$webhook_name"
  find_app staff_app "$staff_name"
  ask group_there false az group exists --name "$group"
  find_missing_providers
  keep_registrations
  budget_start=
  if [[ $group_there == true && ${#missing_providers[@]} == 0 ]]; then
    # A budget's first day never changes: the one that stands is kept.
    ask budget_start '' az consumption budget list --resource-group "$group" --query "[?name=='emapain-$environment-month'].timePeriod.startDate" --output tsv
  fi
  budget_start=${budget_start:0:10}
  budget_start=${budget_start:-$([[ -n $dry_run ]] && echo '<first of this month>' || date -u +%Y-%m-01)}
}

# With other registrations the app would refuse the events and the staff of those that it had, without a word.
keep_registrations() {
  local before=
  [[ $group_there == true && -z $are_registrations_named ]] || return 0
  ask before '' az deployment group list --resource-group "$group" --query "[?name=='emapain-$environment'].properties.parameters.webhookAppId.value | [0]" --output tsv
  [[ -z $before || $before == "$webhook_app" ]] ||
    fail "deploy: $group was deployed with another registration than $webhook_name, namely $before. Name the beginning that it has in Entra by --registrations."
}

# Who owns the group only may not register providers, and need not where they are.
find_missing_providers() {
  local provider registered
  missing_providers=()
  ask registered '' az provider list --query "[?registrationState=='Registered'].namespace" --output tsv
  for provider in App Communication Consumption EventGrid Insights KeyVault ManagedIdentity Network OperationalInsights Storage Web; do
    grep -qix "Microsoft.$provider" <<<"$registered" || missing_providers+=("Microsoft.$provider")
  done
}

# Azure can compare a template with a group that is there, and with no other; and it asks every provider of the template.
show_changes() {
  local nobody=00000000-0000-0000-0000-000000000000
  note "Entra: $webhook_name: ${webhook_app:-will be made}; $staff_name: ${staff_app:-will be made}."
  [[ $group_there == true ]] || note "There is no group $group in this subscription: it will be made in $location, with everything in infra-bicep."
  ((${#missing_providers[@]} == 0)) || note "The subscription gets these resource providers, without which Azure cannot say what would change: ${missing_providers[*]}."
  if [[ ($group_there == true && ${#missing_providers[@]} == 0) || -n $dry_run ]]; then
    EMAPAIN_WEBHOOK_APP_ID=${webhook_app:-$nobody} EMAPAIN_STAFF_APP_ID=${staff_app:-$nobody} EMAPAIN_BUDGET_START=$budget_start \
      run az deployment group what-if --resource-group "$group" --parameters "$parameters"
  fi
}

make_group() {
  local provider
  if [[ $group_there != true ]]; then
    run az group create --name "$group" --location "$location" --tags application=EmaPain "environment=$environment" --query id --output tsv
  fi
  for provider in ${missing_providers[@]+"${missing_providers[@]}"}; do
    run az provider register --namespace "$provider" --wait
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
  output_of identity_account identityAccountId
  output_of research_account researchAccountName
  output_of vault_name vaultName
  output_of readers readers
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
  if [[ -z $dry_run ]]; then
    commit=$(git rev-parse HEAD)
    now=$(date -u +%Y%m%dT%H%M%SZ)
  fi
  package=$kept/$now-${commit:0:8}.zip
  run rm -rf "$kept/app"
  run dotnet publish functions/EmaPain.Functions --configuration "$configuration" "-p:SourceRevisionId=$commit" --output "$kept/app"
  run pack "$kept/app" "$package"
  check_package
}

# pack FOLDER ZIP: the folder's contents, hidden ones as well.
pack() {
  (cd "$1" && zip -qr "$root/$2" .)
}

deploy_package() {
  run az functionapp deployment source config-zip --resource-group "$group" --name "$app_name" --src "$package"
  # It reads its keys at the start only, and they may be younger than the app.
  run az functionapp restart --resource-group "$group" --name "$app_name"
}

# The app runs once this package answers, green or red: a deployment may be what mends the red, and the version before answers for a while.
await_health() {
  local url=https://$host_name/api/health tries=30 answer= commit health=
  show curl --silent --show-error --max-time 30 "$url"
  [[ -n $dry_run ]] && return
  commit=$(commit_of_package)
  [[ -n $commit ]] || note "The package does not say of which commit it is, so whatever answers is taken for it."
  until answer=$(curl --silent --show-error --max-time 30 "$url") && [[ $answer =~ ^\{\"status\":\"([a-z]+)\" ]] && health=${BASH_REMATCH[1]} &&
    [[ -z $commit || $answer == *"\"commit\":\"$commit\""* ]]; do
    tries=$((tries - 1))
    ((tries > 0)) || tell_of_silence "$health"
    sleep 10
  done
  note "The app runs${commit:+ as of commit ${commit:0:8}}; its health is $health."
  [[ $health == green ]] || tell_red_checks "$answer"
}

# What the build wrote into the app's informational version, behind the plus.
commit_of_package() {
  unzip -p "$package" EmaPain.Functions.dll | tr -d '\0' | grep -aoE '[0-9]+\.[0-9]+\.[0-9]+\+[0-9a-f]{40}' | head -n 1 | cut -d + -f 2 || true
}

tell_red_checks() {
  grep -oE '"name":"[^"]*","ok":false,"detail":"([^"\]|\\.)*"' <<<"$1" |
    sed -E 's/"name":"([^"]*)","ok":false,"detail":"(.*)"/   RED: \1: \2/; s/\\(.)/\1/g'
  note "The deployment goes on: this is the trial's own state, not the deployment's."
}

# tell_of_silence HEALTH: nothing where the app never answered.
tell_of_silence() {
  local unresolved
  [[ -z $1 ]] || fail "deploy: after five minutes another version than this package still answers. Look whether the package was taken: az functionapp restart --resource-group $group --name $app_name, and deploy again."
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
