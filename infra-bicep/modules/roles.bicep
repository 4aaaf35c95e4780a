metadata description = 'Every role assignment of the trial, and no other place has one.'

import { blindedTables, deadLetterContainer, identityTables, unblindedTables } from '../names.bicep'

@description('Object id of the app\'s identity.')
@minLength(36)
@maxLength(36)
param appPrincipalId string

@description('Object id of the event topic\'s identity.')
@minLength(36)
@maxLength(36)
param topicPrincipalId string

@description('Object id of the Entra group of blinded researchers; empty for none.')
@maxLength(36)
param researchersGroupId string

@description('Object id of the Entra group of unblinded staff; empty for none.')
@maxLength(36)
param unblindedGroupId string

@description('Name of the identity account.')
@minLength(3)
@maxLength(24)
param identityAccountName string

@description('Name of the operations account.')
@minLength(3)
@maxLength(24)
param operationsAccountName string

@description('Name of the research account.')
@minLength(3)
@maxLength(24)
param researchAccountName string

@description('Name of the vault.')
@minLength(3)
@maxLength(24)
param vaultName string

@description('Name of the Communication Services resource.')
@minLength(1)
@maxLength(63)
param communicationName string

@description('Name of the Application Insights component.')
@minLength(1)
@maxLength(255)
param insightsName string

// The ids of Azure's own roles, the same in every tenant.
var roleIds = {
  'Communication and Email Service Owner': '09976791-48a7-449e-bb21-39d1a415f350'
  'Key Vault Secrets User': '4633458b-17de-408a-b874-0445c86b69e6'
  'Monitoring Metrics Publisher': '3913510d-42f4-4e42-8a64-420c390055eb'
  'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  'Storage Blob Data Owner': 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  'Storage Table Data Reader': '76199698-9eea-4c19-bc75-cec21354c6b6'
}

// The blinded ones first: a table's place in blindedTables is its place here.
var researchTables = concat(blindedTables, unblindedTables)

// The host keeps timers, leases and its package in the operations account, so the app has the whole of it.
var operationsRoles = [
  'Storage Blob Data Owner'
  'Storage Queue Data Contributor'
  'Storage Table Data Contributor'
]

resource identityAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: identityAccountName

  resource tableService 'tableServices' existing = {
    name: 'default'
  }

  resource blobService 'blobServices' existing = {
    name: 'default'

    resource deadLetters 'containers' existing = {
      name: deadLetterContainer
    }
  }
}

resource operationsAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: operationsAccountName
}

resource researchAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: researchAccountName

  resource tableService 'tableServices' existing = {
    name: 'default'
  }
}

resource identityTable 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-01-01' existing = [for table in identityTables: {
  parent: identityAccount::tableService
  name: table
}]

resource researchTable 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-01-01' existing = [for table in researchTables: {
  parent: researchAccount::tableService
  name: table
}]

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: vaultName
}

resource communication 'Microsoft.Communication/communicationServices@2025-09-01' existing = {
  name: communicationName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource appOnOperations 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in operationsRoles: {
  name: guid(operationsAccount.id, appPrincipalId, role)
  scope: operationsAccount
  properties: {
    description: 'The app and its host, on the operations account.'
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds[role])
  }
}]

resource appOnIdentity 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (table, i) in identityTables: {
  name: guid(identityTable[i].id, appPrincipalId, 'Storage Table Data Contributor')
  scope: identityTable[i]
  properties: {
    description: 'The app, on table ${table}.'
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds['Storage Table Data Contributor'])
  }
}]

resource appOnResearch 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (table, i) in researchTables: {
  name: guid(researchTable[i].id, appPrincipalId, 'Storage Table Data Contributor')
  scope: researchTable[i]
  properties: {
    description: 'The app, on table ${table}.'
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds['Storage Table Data Contributor'])
  }
}]

resource appOnVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, appPrincipalId, 'Key Vault Secrets User')
  scope: vault
  properties: {
    description: 'The app reads its keys.'
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds['Key Vault Secrets User'])
  }
}

resource appOnCommunication 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(communication.id, appPrincipalId, 'Communication and Email Service Owner')
  scope: communication
  properties: {
    description: 'The app sends texts and mails. Azure has no role that only sends.'
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds['Communication and Email Service Owner'])
  }
}

resource appOnInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, appPrincipalId, 'Monitoring Metrics Publisher')
  scope: insights
  properties: {
    description: 'The app and its host write logs.'
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds['Monitoring Metrics Publisher'])
  }
}

resource topicOnDeadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(identityAccount::blobService::deadLetters.id, topicPrincipalId, 'Storage Blob Data Contributor')
  scope: identityAccount::blobService::deadLetters
  properties: {
    description: 'Event Grid keeps events that the webhook did not take.'
    principalId: topicPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds['Storage Blob Data Contributor'])
  }
}

resource researchersOnBlinded 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (table, i) in blindedTables: if (!empty(researchersGroupId)) {
  name: guid(researchTable[i].id, researchersGroupId, 'Storage Table Data Reader')
  scope: researchTable[i]
  properties: {
    description: 'Blinded researchers, on table ${table}.'
    principalId: researchersGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds['Storage Table Data Reader'])
  }
}]

resource unblindedOnResearch 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (table, i) in researchTables: if (!empty(unblindedGroupId)) {
  name: guid(researchTable[i].id, unblindedGroupId, 'Storage Table Data Reader')
  scope: researchTable[i]
  properties: {
    description: 'Unblinded staff, on table ${table}.'
    principalId: unblindedGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds['Storage Table Data Reader'])
  }
}]
