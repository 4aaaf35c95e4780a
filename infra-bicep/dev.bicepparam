using './main.bicep'

// A place to try things out: the cheapest choices, and nothing is locked.

param environmentName = 'dev'
param redundancy = 'Standard_LRS'

// scripts/deploy makes the registrations and finds the budget's first day; without it these stand for nobody.
param webhookAppId = readEnvironmentVariable('EMAPAIN_WEBHOOK_APP_ID', '00000000-0000-0000-0000-000000000000')
param staffAppId = readEnvironmentVariable('EMAPAIN_STAFF_APP_ID', '00000000-0000-0000-0000-000000000000')
param budgetStartDate = readEnvironmentVariable('EMAPAIN_BUDGET_START', '2027-01-01')

param operatorEmails = [
  'operators@example.org'
]

param logRetentionDays = 30
param logDailyCapGb = 1
param healthFrequencySeconds = 900
param budgetAmount = 50
param areAccountsLocked = false
