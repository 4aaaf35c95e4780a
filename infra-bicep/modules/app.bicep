metadata description = 'The Functions app on a Flex Consumption plan, and its settings.'

import { alwaysReadyGroup, packageContainer, vaultSecrets } from '../names.bicep'

@description('Name of the app; it becomes a host name.')
@minLength(2)
@maxLength(60)
param name string

@description('Name of the plan.')
@minLength(1)
@maxLength(40)
param planName string

@description('Azure region.')
@minLength(2)
@maxLength(40)
param location string

@description('Tags of every resource.')
param tags object

@description('Resource id of the app\'s identity.')
@minLength(30)
@maxLength(512)
param identityId string

@description('Client id of the app\'s identity.')
@minLength(36)
@maxLength(36)
param identityClientId string

@description('Name of the identity account.')
@minLength(3)
@maxLength(24)
param identityAccountName string

@description('Name of the operations account; the host keeps its own state there as well.')
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

@description('Name of the Application Insights component.')
@minLength(1)
@maxLength(255)
param insightsName string

@description('Where the app sends mails.')
@minLength(10)
@maxLength(120)
param communicationEndpoint string

@description('Where the app sends texts.')
@minLength(10)
@maxLength(120)
param smsEndpoint string

@description('Address that alert mails come from.')
@minLength(3)
@maxLength(320)
param mailFrom string

@description('Mail addresses of those who keep the app running; the app mails them when the safety path stalls.')
@minLength(1)
@maxLength(20)
param operatorEmails string[]

@description('IANA time zone of the daily mail of tasks, for sites whose study file names none.')
@minLength(3)
@maxLength(50)
param taskMailZone string

@description('Local hour of the day from which that mail goes out.')
@minValue(0)
@maxValue(18)
param taskMailFromHour int

@description('Texts that leave one sender number in a minute.')
@minValue(1)
@maxValue(6000)
param textsPerMinute int

@description('Ids of the contact keys, oldest first; letters and digits, since they end names of settings. The last one encrypts, the others still decrypt.')
@minLength(1)
@maxLength(20)
param contactKeyIds string[]

@description('Application id of the app registration that stands for the webhook.')
@minLength(36)
@maxLength(36)
param webhookAppId string

@description('Application id of the app registration that stands for the staff endpoints.')
@minLength(36)
@maxLength(36)
param staffAppId string

@description('Instances that never stop.')
@maxLength(20)
param alwaysReady alwaysReadyGroup[]

@description('Most instances at once.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int

@description('Memory of an instance in megabytes.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int

@description('Resource id of the subnet that the app leaves through; empty for none.')
@maxLength(512)
param subnetId string

var storage = environment().suffixes.storage

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: 'https://${operationsAccountName}.blob.${storage}/${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        alwaysReady: alwaysReady
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
      }
    }
  }
}

// Nobody deploys with a password.
resource noPasswordForFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noPasswordForScm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

resource settings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    {
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      AZURE_CLIENT_ID: identityClientId
      AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential'
      AzureWebJobsStorage__accountName: operationsAccountName
      AzureWebJobsStorage__clientId: identityClientId
      AzureWebJobsStorage__credential: 'managedidentity'
      EmaPain__Allocation__SeedKey: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${vaultSecrets.allocationSeed})'
      EmaPain__ContactKeys__CurrentKeyId: last(contactKeyIds)
      EmaPain__ContactKeys__PhoneHmacKey: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${vaultSecrets.phoneHmacKey})'
      EmaPain__Links__SigningKey: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${vaultSecrets.linkSigningKey})'
      EmaPain__Mail__Endpoint: communicationEndpoint
      EmaPain__Mail__From: mailFrom
      EmaPain__Mail__Operators: join(operatorEmails, ',')
      EmaPain__Sms__Endpoint: smsEndpoint
      EmaPain__Sms__UnitsPerMinute: string(textsPerMinute)
      EmaPain__Staff__Audience: staffAppId
      EmaPain__Staff__Authority: environment().authentication.loginEndpoint
      EmaPain__Staff__TenantId: tenant().tenantId
      EmaPain__Storage__Identity__TableEndpoint: 'https://${identityAccountName}.table.${storage}'
      EmaPain__Storage__Operations__QueueEndpoint: 'https://${operationsAccountName}.queue.${storage}'
      EmaPain__Storage__Operations__TableEndpoint: 'https://${operationsAccountName}.table.${storage}'
      EmaPain__Storage__Research__TableEndpoint: 'https://${researchAccountName}.table.${storage}'
      EmaPain__Surveys__Key: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${vaultSecrets.surveyKey})'
      EmaPain__TaskMail__FromHour: string(taskMailFromHour)
      EmaPain__TaskMail__Zone: taskMailZone
      EmaPain__Webhook__Audience: webhookAppId
      EmaPain__Webhook__Authority: environment().authentication.loginEndpoint
      EmaPain__Webhook__PublicUrl: 'https://${app.properties.defaultHostName}'
      EmaPain__Webhook__TenantId: tenant().tenantId
    },
    toObject(
      contactKeyIds,
      id => 'EmaPain__ContactKeys__EncryptionKeys__${id}',
      id => '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${vaultSecrets.contactKeyPrefix}${id})'
    )
  )
}

@description('Host name under which Event Grid and staff reach the app.')
output hostName string = app.properties.defaultHostName
