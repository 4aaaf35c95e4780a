# What scripts/deploy registers in Entra, since Bicep's resource types have no registrations. Sourced, never run.
# Everything here may run again. A registration is read first and gets what it lacks; what stands is kept (registration.mjs).
# Reads webhook_name, staff_name and host_name.

event_grid_app=4962773b-9cdb-44cf-a8bf-237846a00ab7 # Event Grid itself, the same in every tenant of the public cloud
azure_cli_app=04b07795-8ddb-461a-bbee-02f9e1bf7b46  # az, by which staff get tokens
webhook_role=AzureEventGridSecureWebhookSubscriber
webhook_role_id=a3b8c1c4-5b0e-4f0e-9a55-3f5f0b8d7c11
staff_role=Trial.Staff
staff_role_id=0d6c9a52-7c1f-4f7b-8a1e-5b1d2c6e9f21
unblinded_role=Trial.Unblinded
unblinded_role_id=8e3b7a15-94d2-4c6f-a0b8-2f6c1d5e7a34
staff_scope_id=5f2e8b7d-1c3a-4d9e-b6a4-7e9f0c2d8b33
sign_in_path=/api/alert-sign-in
webhook_scope_id=c4d0a1f6-2b57-4e8c-9d3e-61a7f5b2e940

# Who asks Event Grid for a subscription needs the webhook's role as well as Event Grid does.
register_webhook() {
  ask graph '<graph>/' az cloud show --query endpoints.microsoftGraphResourceId --output tsv
  make_app webhook_app "$webhook_name" \
    "$(role_json "$webhook_role" "$webhook_role_id" '"Application","User"' 'May deliver events, or subscribe to them.')"
  principal_of webhook_principal "$webhook_app"
  principal_of event_grid "$event_grid_app"
  who_am_i
  let_az_ask "$webhook_app" "$webhook_scope_id" events 'Hand over events that Event Grid could not deliver.'
  grant "$event_grid" "$webhook_principal" "$webhook_role_id"
  grant "$me" "$webhook_principal" "$webhook_role_id"
}

register_staff() {
  local roles
  roles=$(role_json "$staff_role" "$staff_role_id" '"User"' 'Works on the trial: enrols, records, answers for alerts.')
  roles+=,$(role_json "$unblinded_role" "$unblinded_role_id" '"User"' 'May see what tells an arm, such as single payments; besides the other role.')
  make_app staff_app "$staff_name" "$roles"
  principal_of staff_principal "$staff_app"
  let_az_ask "$staff_app" "$staff_scope_id" staff 'Calls the staff endpoints as the person who signed in.' '"requestedAccessTokenVersion":2,'
}

# The alert page sends browsers to Entra, which sends them back with a token to this address and to no other (decision 20).
register_sign_in() {
  amend "$staff_app" "{\"web\":{\"redirectUris\":[\"https://$host_name$sign_in_path\"],\"implicitGrantSettings\":{\"enableIdTokenIssuance\":true}}}"
}

# let_az_ask APP SCOPE NAME DESCRIPTION [MORE]: whoever signed in by az gets tokens for the app, without a question for consent. What they
# may do is said by their role; without one the app refuses them. MORE goes before the scope.
let_az_ask() {
  local scope
  scope="{\"id\":\"$2\",\"value\":\"$3\",\"type\":\"User\",\"isEnabled\":true,\"adminConsentDisplayName\":\"$3\",\"adminConsentDescription\":\"$4\"}"
  amend "$1" "{\"api\":{${5:-}\"oauth2PermissionScopes\":[$scope]}}"
  # Only a scope that is there can be allowed to somebody.
  amend "$1" "{\"api\":{\"preAuthorizedApplications\":[{\"appId\":\"$azure_cli_app\",\"delegatedPermissionIds\":[\"$2\"]}]}}"
}

# amend APP WANTED: gives the registration what it lacks of WANTED, and takes nothing away.
amend() {
  local application="${graph}v1.0/applications(appId='$1')" there missing=$2
  show az rest --method get --uri "$application"
  if [[ -z $dry_run ]]; then
    there=$(patiently az rest --method get --uri "$application")
    missing=$(node "$root/scripts/registration.mjs" "$2" <<<"$there")
  fi
  [[ -z $missing ]] || run_patiently az rest --method patch --uri "$application" --body "$missing"
}

role_json() {
  printf '{"id":"%s","value":"%s","displayName":"%s","description":"%s","allowedMemberTypes":[%s],"isEnabled":true}' "$2" "$1" "$1" "$4" "$3"
}

# find_app VARIABLE NAME: the id of the registration of that name; nothing where there is none.
find_app() {
  ask "$1" '' az ad app list --filter "displayName eq '$2'" --query '[].appId' --output tsv
  [[ ${!1} != *$'\n'* ]] || fail "deploy: Entra has more than one registration $2. Delete those that nobody uses, or choose another name by --registrations."
}

# make_app VARIABLE NAME ROLES: makes the registration if none was found, and gives it the roles that it lacks.
make_app() {
  if [[ -z ${!1} ]]; then
    ask "$1" "<$2>" az ad app create --display-name "$2" --sign-in-audience AzureADMyOrg --query appId --output tsv
  fi
  amend "${!1}" "{\"identifierUris\":[\"api://${!1}\"],\"appRoles\":[$3]}"
}

# principal_of VARIABLE APP: the app's service principal in this tenant, made where there is none.
principal_of() {
  local variable=$1 app=$2
  ask "$variable" '' az ad sp list --filter "appId eq '$app'" --query '[0].id' --output tsv
  if [[ -z ${!variable} ]]; then
    run_patiently az ad sp create --id "$app" --output none
    ask "$variable" "<principal of $app>" az ad sp show --id "$app" --query id --output tsv
  fi
}

# Sets me and my_kind: a person (user), or the application or managed identity as which a pipeline signs in.
who_am_i() {
  local mine
  ask my_kind user az account show --query user.type --output tsv
  # Of a managed identity az knows no name by which it could be found; its token has its object id as everybody's has.
  ask mine '<token>' az account get-access-token --query accessToken --output tsv
  me='<you>'
  [[ -n $dry_run ]] && return
  [[ $(claims_of "$mine") =~ \"oid\":\"([0-9a-fA-F-]+)\" ]] || fail "deploy: the token of az does not say who you are. Run 'az account clear' and 'az login'."
  me=${BASH_REMATCH[1]}
}

# claims_of TOKEN: its middle part is Base64 in another alphabet, without its padding.
claims_of() {
  local claims=${1#*.}
  claims=${claims%%.*}
  claims=${claims//-/+}
  claims=${claims//_//}
  while ((${#claims} % 4 > 0)); do claims+='='; done
  openssl base64 -d -A <<<"$claims" 2>/dev/null | tr -d '\0'
}

# grant WHO RESOURCE ROLE: an app role, unless it is held.
grant() {
  local held uri="${graph}v1.0/servicePrincipals/$2/appRoleAssignedTo"
  ask held '' az rest --method get --uri "$uri" --query "value[?principalId=='$1' && appRoleId=='$3'] | [0].id" --output tsv
  [[ -n $held ]] || run_patiently az rest --method post --uri "$uri" --body "{\"principalId\":\"$1\",\"resourceId\":\"$2\",\"appRoleId\":\"$3\"}" --output none
}

staff_hint() {
  echo "Give each member of staff the role $staff_role: Entra admin centre, Enterprise applications, $staff_name, Users and groups; who may see what tells an arm gets $unblinded_role as well."
}
