# The steps of scripts/deploy. Sourced, never run; it reads environment, group, location, parameters, package, yes and dry_run.

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
  note "az, dotnet, zip, curl and openssl are here."
  [[ -n $dry_run ]] && return
  for tool in az dotnet zip curl openssl; do
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

make_group() {
  local there provider
  ask there false az group exists --name "$group"
  if [[ $there != true ]]; then
    run az group create --name "$group" --location "$location" --tags application=EmaPain "environment=$environment" --query id --output tsv
  fi
  for provider in App Communication Consumption EventGrid Insights KeyVault ManagedIdentity Network OperationalInsights Storage Web; do
    run az provider register --namespace "Microsoft.$provider" --wait
  done
}

# A budget's first day never changes: the one that stands is kept.
find_budget_start() {
  ask budgets '' az consumption budget list --resource-group "$group" --query "[?name=='emapain-$environment-month'].timePeriod.startDate" --output tsv
  EMAPAIN_BUDGET_START=${budgets:0:10}
  EMAPAIN_BUDGET_START=${EMAPAIN_BUDGET_START:-$([[ -n $dry_run ]] && echo '<first of this month>' || date -u +%Y-%m-01)}
  export EMAPAIN_BUDGET_START EMAPAIN_WEBHOOK_APP_ID=$webhook_app EMAPAIN_STAFF_APP_ID=$staff_app
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

# Packages are kept, so that the way back needs no build.
make_package() {
  [[ -z $package ]] || { note "The package is $package."; return; }
  local kept=.local/deployed/$environment commit='<commit>' now='<time>'
  [[ -n $dry_run ]] || { commit=$(git rev-parse --short HEAD) && now=$(date -u +%Y%m%dT%H%M%SZ); }
  package=$kept/$now-$commit.zip
  run rm -rf "$kept/app"
  run dotnet publish functions/EmaPain.Functions --configuration "$configuration" --output "$kept/app"
  run pack "$kept/app" "$package"
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

await_health() {
  run curl --fail --silent --show-error --retry 30 --retry-delay 10 --retry-all-errors --output /dev/null "https://$host_name/api/health" ||
    fail "deploy: the app is not green. Open https://$host_name/api/health, and the log stream of $app_name; a wrong setting stops the start and is named there."
}

try_webhook() {
  local status
  ask status 401 curl --silent --output /dev/null --write-out '%{http_code}' --request POST --data '[]' "https://$host_name/api/events/sms"
  note "A call without Event Grid's token gets $status."
  [[ $status == 401 ]] || fail "deploy: the webhook answered $status where 401 was due. Anybody could post texts: stop the app and look at EmaPain__Webhook__TenantId."
}

# A participant that nobody is: enrolled, shown and erased again, where the app can erase. No text goes out before an activation.
try_staff() {
  local token url=https://$host_name/api/studies/weekly-pst-peg/participants/deploy-check
  local form='{"phone":"813-555-0142","site":"main","role":"veteran","language":"en","zone":"America/New_York","weekday":"monday","time":"10:00","consent":"deploy-check"}'
  ask token '<token>' az account get-access-token --scope "api://$staff_app/.default" --query accessToken --output tsv
  staff_call DELETE "$url"
  if [[ $status == 401 ]]; then
    note "You have no staff role, so the staff endpoints were not tried. $(staff_hint)"
  elif [[ $status == 40[45] && $answer != *sentence* ]]; then
    note "This version cannot erase a participant, so none was enrolled."
  else
    staff_call PUT "$url" --header 'Content-Type: application/json' --data "$form"
    must_be_done "enrolling"
    staff_call GET "$url"
    must_be_done "showing"
    staff_call DELETE "$url"
    must_be_done "erasing"
  fi
}

must_be_done() {
  [[ $status == 2* ]] || fail "deploy: $1 the participant of the try was answered $status: $answer. Erase participant deploy-check of weekly-pst-peg."
}

# staff_call METHOD URL ARGUMENTS...: sets status and answer. The token goes by a file that only curl reads, not by the command line.
staff_call() {
  local method=$1 url=$2
  shift 2
  show curl --request "$method" "$@" --header 'Authorization: Bearer <token>' --header 'X-Request-Id: <uuid>' "$url"
  status=200 answer=
  [[ -n $dry_run ]] && return
  answer=$(curl --silent --show-error --write-out '\n%{http_code}' --request "$method" "$@" \
    --header @<(printf 'Authorization: Bearer %s\nX-Request-Id: %s\n' "$token" "$(uuid)") "$url")
  status=${answer##*$'\n'}
}

uuid() {
  local hex
  hex=$(openssl rand -hex 16)
  echo "${hex:0:8}-${hex:8:4}-4${hex:13:3}-8${hex:17:3}-${hex:20:12}"
}

tell_what_follows() {
  note "The way back: ./scripts/deploy $environment --package with an earlier file of .local/deployed/$environment; templates by checking out the earlier commit."
  note "A state that a newer version wrote may not be readable by an older one: go back within the hour, or restore."
  note "Texts need a verified number: buy it in Communication Services, put it into the study file (see infra-bicep/README.md)."
  note "$(staff_hint)"
}
