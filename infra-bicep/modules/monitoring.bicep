metadata description = 'Logs, traces and whom alarms reach.'

@description('Beginning of every name.')
@minLength(3)
@maxLength(40)
param prefix string

@description('Name of the Application Insights component.')
@minLength(1)
@maxLength(255)
param insightsName string

@description('Azure region.')
@minLength(2)
@maxLength(40)
param location string

@description('Tags of every resource.')
param tags object

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int

@description('Gigabytes a day after which logs are dropped until the next day. An alarm tells of it.')
@minValue(1)
@maxValue(100)
param logDailyCapGb int

@description('Mail addresses of the people who operate the trial.')
@minLength(1)
@maxLength(20)
param operatorEmails string[]

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: '${prefix}-logs'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logRetentionDays
    workspaceCapping: {
      dailyQuotaGb: logDailyCapGb
    }
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
    IngestionMode: 'LogAnalytics'
  }
}

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${prefix}-operators'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'EmaPain'
    emailReceivers: [for (address, i) in operatorEmails: {
      name: 'operator-${i + 1}'
      emailAddress: address
      useCommonAlertSchema: true
    }]
  }
}

@description('Resource id of the Log Analytics workspace; its daily cap bounds Application Insights as well.')
output workspaceId string = workspace.id

@description('Resource id of the Application Insights component.')
output insightsId string = insights.id

@description('Resource id of the action group.')
output actionGroupId string = operators.id
