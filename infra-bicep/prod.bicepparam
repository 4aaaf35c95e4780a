using './main.bicep'

// A running trial. Replace the groups, the addresses and the domain before the first deployment.

param environmentName = 'prod'
param redundancy = 'Standard_GZRS'

// scripts/deploy makes the registrations and finds the budget's first day; without it these stand for nobody.
param webhookAppId = readEnvironmentVariable('EMAPAIN_WEBHOOK_APP_ID', '00000000-0000-0000-0000-000000000000')
param staffAppId = readEnvironmentVariable('EMAPAIN_STAFF_APP_ID', '00000000-0000-0000-0000-000000000000')
param budgetStartDate = readEnvironmentVariable('EMAPAIN_BUDGET_START', '2027-01-01')

param researchersGroupId = ''
param unblindedGroupId = ''

param operatorEmails = [
  'operators@example.org'
]

param mailDomain = ''
param isMailDomainVerified = false

// A reply, and above all a cry for help, is not kept waiting for a cold start.
param alwaysReady = [
  {
    name: 'http'
    instanceCount: 1
  }
  {
    name: 'function:JudgeInbound'
    instanceCount: 1
  }
]

param logRetentionDays = 365
param logDailyCapGb = 2
param healthFrequencySeconds = 300
param budgetAmount = 200
param areAccountsLocked = true
