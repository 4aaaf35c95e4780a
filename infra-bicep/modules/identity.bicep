metadata description = 'The identity under which the app reaches everything; no key opens anything.'

@description('Name of the identity.')
@minLength(3)
@maxLength(128)
param name string

@description('Azure region.')
@minLength(2)
@maxLength(40)
param location string

@description('Tags of every resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id, for the app.')
output id string = identity.id

@description('Object id, for role assignments.')
output principalId string = identity.properties.principalId

@description('Client id, by which the app chooses this identity.')
output clientId string = identity.properties.clientId
