metadata description = 'Everything of one trial in one resource group, but the event subscription (subscription.bicep) and what Bicep cannot make (scripts/deploy).'

targetScope = 'resourceGroup'

import { alwaysReadyGroup, blindedTables, deadLetterContainer, healthPath, identityTables, operationsTables, packageContainer, queues, unblindedTables, vaultSecrets } from 'names.bicep'

@description('Which environment this is; it is part of every name.')
@allowed([
  'dev'
  'prod'
])
param environmentName string

@description('Beginning of every name: lower-case letters and digits.')
@minLength(3)
@maxLength(7)
param workload string = 'emapain'

@description('Azure region; it has to offer Flex Consumption.')
@minLength(2)
@maxLength(40)
param location string = resourceGroup().location

@description('Endpoint of another Communication Services resource that keeps the phone number after a move; empty for the one that is made here.')
@maxLength(120)
param smsEndpoint string = ''

@description('Where Communication Services keeps texts and mails at rest.')
@allowed([
  'Africa'
  'Asia Pacific'
  'Australia'
  'Brazil'
  'Canada'
  'Europe'
  'France'
  'Germany'
  'India'
  'Japan'
  'Korea'
  'Norway'
  'Switzerland'
  'UAE'
  'UK'
  'United States'
])
param dataLocation string = 'United States'

@description('How the three storage accounts keep data more than once.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
  'Standard_GZRS'
])
param redundancy string

@description('Application id of the app registration that stands for the webhook; scripts/deploy makes it.')
@minLength(36)
@maxLength(36)
param webhookAppId string

@description('Application id of the app registration that stands for the staff endpoints; scripts/deploy makes it.')
@minLength(36)
@maxLength(36)
param staffAppId string

@description('Object id of the Entra group of blinded researchers; empty for none yet.')
@maxLength(36)
param researchersGroupId string = ''

@description('Object id of the Entra group of unblinded staff; empty for none yet.')
@maxLength(36)
param unblindedGroupId string = ''

@description('Mail addresses of the people whom alarms reach.')
@minLength(1)
@maxLength(20)
param operatorEmails string[]

@description('Own domain for alert mails; empty for the one that Azure lends, which takes 10 mails an hour.')
@maxLength(253)
param mailDomain string = ''

@description('Whether the own domain is verified; until then the lent one is used.')
param isMailDomainVerified bool = false

@description('IANA time zone of the daily mail of tasks to coordinators, for sites whose study file names none.')
@minLength(3)
@maxLength(50)
param taskMailZone string = 'America/New_York'

@description('Local hour of the day from which that mail goes out.')
@minValue(0)
@maxValue(18)
param taskMailFromHour int = 7

@description('Texts that leave one sender number in a minute; a toll-free number takes 200.')
@minValue(1)
@maxValue(6000)
param textsPerMinute int = 150

@description('Ids of the contact keys, oldest first; letters and digits, since they end names of settings. The last one encrypts, the others still decrypt.')
@minLength(1)
@maxLength(20)
param contactKeyIds string[] = [
  'k1'
]

@description('Instances that never stop, so that a reply is not kept waiting for a cold start.')
@maxLength(20)
param alwaysReady alwaysReadyGroup[] = []

@description('Most instances of the app at once.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Memory of an instance in megabytes.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int = 512

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int

@description('Gigabytes a day after which logs are dropped until the next day. An alarm tells of it.')
@minValue(1)
@maxValue(100)
param logDailyCapGb int

@description('Seconds between two looks at the health page, from each place.')
@allowed([
  300
  600
  900
])
param healthFrequencySeconds int

@description('Spending a month of which operators are told, in the currency of the subscription.')
@minValue(1)
@maxValue(1000000)
param budgetAmount int

@description('First day of the budget, the first of a month, as yyyy-MM-dd. scripts/deploy keeps the one that stands.')
@minLength(10)
@maxLength(10)
param budgetStartDate string

@description('Whether the identity and the research account are locked against deletion.')
param areAccountsLocked bool

@description('Whether storage and vault are reached through a private network only.')
param isNetworkPrivate bool = false

@description('Addresses of the private network, at least a /25.')
@minLength(9)
@maxLength(18)
param addressSpace string = '10.20.0.0/24'

@description('Public addresses that reach research data and vault despite the private network, such as the university\'s.')
@maxLength(50)
param allowedIpRanges string[] = []

@description('Public addresses from which operators reach all three accounts and the vault despite the private network, for backups and restores; single addresses, or ranges up to /30.')
@maxLength(10)
param operatorIpRanges string[] = []

var prefix = '${workload}-${environmentName}'
var unique = take(uniqueString(resourceGroup().id), 8)
var tags = {
  application: 'EmaPain'
  environment: environmentName
}

var appName = '${prefix}-${unique}'
var communicationName = '${prefix}-texts-${unique}'
var identityAccountName = '${workload}${environmentName}id${unique}'
var insightsName = '${prefix}-insights'
var operationsAccountName = '${workload}${environmentName}ops${unique}'
var researchAccountName = '${workload}${environmentName}res${unique}'
var topicName = '${prefix}-events'
var vaultName = '${prefix}-${unique}'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${prefix}-app'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    prefix: prefix
    insightsName: insightsName
    location: location
    tags: tags
    logRetentionDays: logRetentionDays
    logDailyCapGb: logDailyCapGb
    operatorEmails: operatorEmails
  }
}

module identityAccount 'modules/storage.bicep' = {
  name: 'identity-account'
  params: {
    name: identityAccountName
    location: location
    tags: tags
    redundancy: redundancy
    tables: identityTables
    containers: [
      deadLetterContainer
    ]
    isPrivate: isNetworkPrivate
    allowedIpRanges: operatorIpRanges
    isLocked: areAccountsLocked
    workspaceId: monitoring.outputs.workspaceId
  }
}

module operationsAccount 'modules/storage.bicep' = {
  name: 'operations-account'
  params: {
    name: operationsAccountName
    location: location
    tags: tags
    redundancy: redundancy
    tables: operationsTables
    queues: queues
    containers: [
      packageContainer
    ]
    isPrivate: isNetworkPrivate
    allowedIpRanges: operatorIpRanges
    isLocked: false
    workspaceId: monitoring.outputs.workspaceId
  }
}

module researchAccount 'modules/storage.bicep' = {
  name: 'research-account'
  params: {
    name: researchAccountName
    location: location
    tags: tags
    redundancy: redundancy
    tables: concat(blindedTables, unblindedTables)
    isPrivate: isNetworkPrivate
    allowedIpRanges: concat(allowedIpRanges, operatorIpRanges)
    isLocked: areAccountsLocked
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: vaultName
    location: location
    tags: tags
    isPrivate: isNetworkPrivate
    allowedIpRanges: concat(allowedIpRanges, operatorIpRanges)
    workspaceId: monitoring.outputs.workspaceId
  }
}

module communication 'modules/communication.bicep' = {
  name: 'communication'
  params: {
    name: communicationName
    mailServiceName: '${prefix}-mails'
    tags: tags
    dataLocation: dataLocation
    mailDomain: mailDomain
    isMailDomainVerified: isMailDomainVerified
  }
}

module events 'modules/events.bicep' = {
  name: 'events'
  params: {
    name: topicName
    tags: tags
    communicationId: communication.outputs.id
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'modules/network.bicep' = if (isNetworkPrivate) {
  name: 'network'
  params: {
    prefix: prefix
    location: location
    tags: tags
    addressSpace: addressSpace
    identityAccountId: identityAccount.outputs.id
    operationsAccountId: operationsAccount.outputs.id
    researchAccountId: researchAccount.outputs.id
    vaultId: vault.outputs.id
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  params: {
    appPrincipalId: identity.outputs.principalId
    topicPrincipalId: events.outputs.principalId
    researchersGroupId: researchersGroupId
    unblindedGroupId: unblindedGroupId
    identityAccountName: identityAccountName
    operationsAccountName: operationsAccountName
    researchAccountName: researchAccountName
    vaultName: vaultName
    communicationName: communicationName
    insightsName: insightsName
  }
  dependsOn: [
    identityAccount
    operationsAccount
    researchAccount
    vault
  ]
}

// The roles come first: the app reads its package and its keys as soon as it is there.
module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: appName
    planName: '${prefix}-plan'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    identityAccountName: identityAccountName
    operationsAccountName: operationsAccountName
    researchAccountName: researchAccountName
    vaultName: vaultName
    insightsName: insightsName
    communicationEndpoint: communication.outputs.endpoint
    smsEndpoint: empty(smsEndpoint) ? communication.outputs.endpoint : smsEndpoint
    mailFrom: communication.outputs.mailFrom
    operatorEmails: operatorEmails
    taskMailZone: taskMailZone
    taskMailFromHour: taskMailFromHour
    textsPerMinute: textsPerMinute
    contactKeyIds: contactKeyIds
    webhookAppId: webhookAppId
    staffAppId: staffAppId
    alwaysReady: alwaysReady
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    subnetId: isNetworkPrivate ? network!.outputs.appSubnetId : ''
  }
  dependsOn: [
    roles
  ]
}

module alarms 'modules/alarms.bicep' = {
  name: 'alarms'
  params: {
    prefix: prefix
    location: location
    tags: tags
    healthUrl: 'https://${app.outputs.hostName}${healthPath}'
    healthFrequencySeconds: healthFrequencySeconds
    insightsId: monitoring.outputs.insightsId
    workspaceId: monitoring.outputs.workspaceId
    topicId: events.outputs.id
    actionGroupId: monitoring.outputs.actionGroupId
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  params: {
    name: '${prefix}-month'
    amount: budgetAmount
    startDate: budgetStartDate
    operatorEmails: operatorEmails
    actionGroupId: monitoring.outputs.actionGroupId
  }
}

@description('Name of the app, for the code.')
output appName string = appName

@description('Host name of the app.')
output hostName string = app.outputs.hostName

@description('Name of the event topic, for the subscription.')
output topicName string = topicName

@description('Resource id of the identity account, for the subscription and for dead letters.')
output identityAccountId string = identityAccount.outputs.id

@description('Name of the research account, for researchers.')
output researchAccountName string = researchAccountName

@description('Who reads which research table, as group and table; scripts/deploy takes away what others read.')
output readers string[] = concat(
  map(blindedTables, table => '${researchersGroupId} ${table}'),
  map(concat(blindedTables, unblindedTables), table => '${unblindedGroupId} ${table}')
)

@description('Name of the vault, for the keys.')
output vaultName string = vaultName

@description('Names of the keys that the vault has to hold; scripts/deploy makes those that are missing.')
output keyNames string[] = concat(
  [
    vaultSecrets.phoneHmacKey
    vaultSecrets.linkSigningKey
    vaultSecrets.surveyKey
    vaultSecrets.allocationSeed
  ],
  map(contactKeyIds, id => '${vaultSecrets.contactKeyPrefix}${id}')
)
