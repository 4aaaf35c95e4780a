metadata description = 'Spending: told at 80 percent, at the whole amount, and when the forecast passes it.'

@description('Name of the budget.')
@minLength(1)
@maxLength(63)
param name string

@description('Amount a month, in the currency of the subscription.')
@minValue(1)
@maxValue(1000000)
param amount int

@description('First day that is counted, the first of a month, as yyyy-MM-dd. It never changes once the budget exists.')
@minLength(10)
@maxLength(10)
param startDate string

@description('Mail addresses of the people who are told.')
@minLength(1)
@maxLength(20)
param operatorEmails string[]

@description('Resource id of the action group.')
@minLength(30)
@maxLength(512)
param actionGroupId string

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: name
  properties: {
    amount: amount
    category: 'Cost'
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: startDate
    }
    notifications: {
      most: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: operatorEmails
        contactGroups: [
          actionGroupId
        ]
      }
      all: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Actual'
        contactEmails: operatorEmails
        contactGroups: [
          actionGroupId
        ]
      }
      soon: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: operatorEmails
        contactGroups: [
          actionGroupId
        ]
      }
    }
  }
}
