# What templates cannot do: take away access that the parameters no longer give. Sourced, never run. Reads group, subscription, research_account and readers.

table_reader=76199698-9eea-4c19-bc75-cec21354c6b6 # Storage Table Data Reader, the same in every tenant
lifted=

# Whoever reads research tables and is not named in the parameters. An application, such as a job that makes backups, is nobody who reads.
take_access_away() {
  local account held principal scope id strangers=()
  account=/subscriptions/$subscription/resourceGroups/$group/providers/Microsoft.Storage/storageAccounts/$research_account
  ask held '' az rest --method get --uri "$account/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01" --query \
    "value[?properties.principalType!='ServicePrincipal' && contains(properties.scope, '/$research_account') && ends_with(properties.roleDefinitionId, '$table_reader')].[properties.principalId, properties.scope, id]" \
    --output tsv
  while read -r principal scope id; do
    [[ -n $id ]] && ! grep -qixF "$principal ${scope##*/}" <<<"$readers" || continue
    note "$principal reads ${scope##*/}, and $parameters does not name it for that."
    strangers+=("$id")
  done <<<"$held"
  if ((${#strangers[@]} == 0)); then
    note "Nobody reads research tables but the groups of $parameters."
    return
  fi
  confirm "Take this away?"
  lift_lock
  for id in "${strangers[@]}"; do
    run_patiently az role assignment delete --ids "$id"
  done
  set_lock_again
}

# A lock against deletion keeps role assignments as well.
lift_lock() {
  local lock
  ask lock '' az lock list --resource-group "$group" --resource-name "$research_account" --resource-type Microsoft.Storage/storageAccounts \
    --query "[?name=='keep'].id" --output tsv
  [[ -n $lock ]] || return 0
  lifted=yes
  run az lock delete --ids "$lock"
}

# Also called at the script's end, however that comes.
set_lock_again() {
  [[ -n $lifted ]] || return 0
  run az lock create --name keep --lock-type CanNotDelete --resource-group "$group" --resource-name "$research_account" \
    --resource-type Microsoft.Storage/storageAccounts --notes 'Holds data of a trial. Take the lock away only when the data may go.' --output none ||
    say "deploy: the lock on $research_account was taken away and could not be set again. Deploy again; the templates set it."
  lifted=
}
