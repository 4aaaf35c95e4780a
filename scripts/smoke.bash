# The try of a deployed app from outside. Sourced, never run. Each call goes the way of the real ones: Entra's token, the app's guard.
# What cannot be tried is said in a line NOT TRIED; the deployment's exit code is then 3, unless --without-smoke was given.

not_tried=()
enrolled= lent=
try_url= try_study=
trap clean_up EXIT

leave_untried() {
  note "NOT TRIED: $*"
  not_tried+=("$*")
}

refuse_strangers() {
  local status
  ask status 401 curl --silent --output /dev/null --write-out '%{http_code}' --request POST --data '[]' "https://$host_name/api/events/sms"
  note "A call without a token gets $status."
  [[ $status == 401 ]] || fail "deploy: the webhook answered $status where 401 was due. Anybody could post texts: stop the app and look at EmaPain__Webhook__TenantId."
}

# The handshake of Event Grid, sent by whoever deploys: same call, same check, same reading as a delivery. Nothing is kept of it.
try_webhook() {
  local code now
  [[ -z $without_smoke ]] || { leave_untried "the webhook with a validation event (--without-smoke)."; return; }
  [[ $my_kind == user ]] || { leave_untried "the webhook with a validation event: it takes it from Event Grid and from people; you are signed in as an application."; return; }
  take_token "$webhook_app" "$webhook_role" "the webhook with a validation event" || return 0
  code='<uuid>' now='<now>'
  [[ -n $dry_run ]] || { code=$(uuid) && now=$(date -u +%Y-%m-%dT%H:%M:%SZ); }
  call POST "https://$host_name/api/events/sms" --header 'Content-Type: application/json' --data "[{\"id\":\"$code\",\"topic\":\"deploy\",\"subject\":\"\",\"data\":{\"validationCode\":\"$code\"},\"eventType\":\"Microsoft.EventGrid.SubscriptionValidationEvent\",\"eventTime\":\"$now\",\"metadataVersion\":\"1\",\"dataVersion\":\"2\"}]"
  [[ -n $dry_run || ($status == 200 && $answer == *"\"$code\""*) ]] || fail "deploy: the webhook answered the validation event with $status: $answer"
  note "The webhook answers a validation event with its code."
}

# A participant that nobody is: enrolled without a consent, shown and erased again. No text goes out before an activation.
# The phone is one of those that are kept for fiction, so it is nobody's.
try_staff() {
  local what="the staff endpoints with a participant that nobody is" study site role language zone
  [[ -z $without_smoke ]] || { leave_untried "$what (--without-smoke)."; return; }
  choose_role
  [[ -n $study ]] || { leave_untried "$what: no study of the package has a role that gets texts. Name one by --try STUDY/SITE/ROLE."; return; }
  lend_staff_role "$what" || return 0
  take_token "$staff_app" "$staff_role" "$what" || return 0
  try_study=$study try_url=https://$host_name/api/studies/$study/participants/deploy-check
  # One that an earlier try left behind.
  call DELETE "$try_url"
  if [[ $status == 40[45] && $answer != *sentence* ]]; then
    leave_untried "$what: this version cannot erase one, so none was enrolled."
    return
  fi
  enrolled=yes
  call PUT "$try_url" --header 'Content-Type: application/json' \
    --data "{\"phone\":\"813-555-0187\",\"site\":\"$site\",\"role\":\"$role\",${language:+\"language\":\"$language\",}\"zone\":\"$zone\"}"
  if [[ $status == 40[049] ]]; then
    enrolled=
    leave_untried "$what: $study takes nobody as $role at $site: $answer Name another by --try STUDY/SITE/ROLE."
    return
  fi
  must_be_done enrolling
  call GET "$try_url"
  must_be_done showing
  call DELETE "$try_url"
  must_be_done erasing
  enrolled=
  give_back_staff_role
  note "A participant of $study was enrolled, shown and erased."
}

# Sets study, site, role, language and zone: as --try says, else of the first study of the package that fits, in its newest version.
choose_role() {
  local file newest=() name= place=0
  study= site= role= language= zone=America/New_York
  if [[ -n $try ]]; then
    IFS=/ read -r study site role <<<"$try"
    return
  fi
  if [[ -n $dry_run ]]; then
    study='<study>' site='<site>' role='<role>' language='<language>' zone='<zone>'
    return
  fi
  while read -r file; do
    # The last version of a study takes the place of those before.
    [[ ${file%/*} == "$name" ]] || place=${#newest[@]}
    newest[place]=$file
    name=${file%/*}
  done < <(unzip -Z1 "$package" | grep -E '^studies/[^/]+/[0-9]+\.study\.json$' | sort -t / -k 2,2 -k 3,3n)
  for file in ${newest[@]+"${newest[@]}"}; do
    read -r study site role language zone < <(unzip -p "$package" "$file" | node "$root/scripts/enrollable.mjs") && return
  done
  study=
}

must_be_done() {
  [[ $status == 2* ]] || fail "deploy: $1 the participant of the try was answered $status: $answer"
}

# lend_staff_role WHAT: for the time of the try; who holds the role anyway keeps it.
lend_staff_role() {
  local held
  [[ $my_kind == user ]] || { leave_untried "$1: role $staff_role is for people; you are signed in as an application."; return 1; }
  ask held '' az rest --method get --uri "$(staff_assignments)" --query "value[?principalId=='$me' && appRoleId=='$staff_role_id'] | [0].id" --output tsv
  [[ -z $held ]] || return 0
  ask lent '<assignment>' az rest --method post --uri "$(staff_assignments)" \
    --body "{\"principalId\":\"$me\",\"resourceId\":\"$staff_principal\",\"appRoleId\":\"$staff_role_id\"}" --query id --output tsv ||
    { leave_untried "$1: role $staff_role could not be lent to you; the line above says why."; return 1; }
  # az keeps the first token for an hour, so it must not be asked for before Entra knows the role everywhere.
  run sleep 60
}

give_back_staff_role() {
  [[ -n $lent ]] || return 0
  run az rest --method delete --uri "$(staff_assignments)/$lent" --output none ||
    say "deploy: role $staff_role was lent to you and could not be taken back. Take it away: Entra admin centre, Enterprise applications, $staff_name, Users and groups."
  lent=
}

staff_assignments() { echo "${graph}v1.0/servicePrincipals/$staff_principal/appRoleAssignedTo"; }

# Whatever broke it off, it leaves nobody enrolled, no role behind and no lock off. Of the tools' own exit codes none is passed on: they mean something else.
clean_up() {
  local code=$?
  trap - EXIT
  if ((code != 0)) && [[ -z $explained ]]; then
    say "deploy: broken off in step $number, '$title'; the lines above say why. Once that is mended, deploy again: what stands is kept."
    code=2
  fi
  if [[ -n $enrolled ]]; then
    call DELETE "$try_url" || status=none
    [[ $status == 2* || $status == 404 ]] || say "deploy: the participant of the try may still be there. Erase it: ./scripts/emapain participants erase $try_study deploy-check"
  fi
  give_back_staff_role
  set_lock_again
  exit "$code"
}

# take_token APP ROLE WHAT: sets token to one that holds the role; else says that WHAT was not tried.
take_token() {
  if ! ask token '<token>' az account get-access-token --scope "api://$1/.default" --query accessToken --output tsv; then
    leave_untried "$3: az has no token for api://$1; the line above says why."
    return 1
  fi
  [[ -n $dry_run ]] || holds "$2" "$token" && return
  leave_untried "$3: az still keeps a token from before you got role $2. In an hour, or after 'az account clear' and 'az login', run this again."
  return 1
}

# holds ROLE TOKEN
holds() {
  [[ $(claims_of "$2") == *"\"$1\""* ]]
}

# call METHOD URL ARGUMENTS...: sets status and answer. The token goes by a file that only curl reads, not by the command line.
call() {
  local method=$1 url=$2
  shift 2
  show curl --request "$method" "$@" --header 'Authorization: Bearer <token>' --header 'X-Request-Id: <uuid>' "$url"
  status=200 answer=
  [[ -n $dry_run ]] && return
  answer=$(curl --silent --show-error --max-time 60 --write-out '\n%{http_code}' --request "$method" "$@" \
    --header @<(printf 'Authorization: Bearer %s\nX-Request-Id: %s\n' "$token" "$(uuid)") "$url")
  status=${answer##*$'\n'}
}

uuid() {
  local hex
  hex=$(openssl rand -hex 16)
  echo "${hex:0:8}-${hex:8:4}-4${hex:13:3}-8${hex:17:3}-${hex:20:12}"
}
