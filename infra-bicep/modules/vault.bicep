metadata description = 'The vault of the app\'s keys. Access is by role; a deleted key can be had back for 90 days.'

@description('Name of the vault.')
@minLength(3)
@maxLength(24)
param name string

@description('Azure region.')
@minLength(2)
@maxLength(40)
param location string

@description('Tags of every resource.')
param tags object

@description('Whether only private endpoints, trusted Azure services and the allowed addresses get through.')
param isPrivate bool

@description('Public addresses that get through all the same, as single addresses or CIDR ranges.')
@maxLength(100)
param allowedIpRanges string[]

@description('Resource id of the Log Analytics workspace that keeps who read which key.')
@minLength(30)
@maxLength(512)
param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      ipRules: [for address in allowedIpRanges: {
        value: address
      }]
    }
  }
}

resource access 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'access'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
  }
}

@description('Resource id of the vault.')
output id string = vault.id
