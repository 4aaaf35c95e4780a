metadata description = 'What wakes the operators. Each alarm says what to do; the README says it at length.'

@description('Beginning of every name.')
@minLength(3)
@maxLength(40)
param prefix string

@description('Azure region.')
@minLength(2)
@maxLength(40)
param location string

@description('Tags of every resource.')
param tags object

@description('Address of the health page.')
@minLength(10)
@maxLength(200)
param healthUrl string

@description('Seconds between two looks at the health page, from each place.')
@allowed([
  300
  600
  900
])
param healthFrequencySeconds int

@description('Resource id of the Application Insights component.')
@minLength(30)
@maxLength(512)
param insightsId string

@description('Resource id of the Log Analytics workspace.')
@minLength(30)
@maxLength(512)
param workspaceId string

@description('Resource id of the event topic.')
@minLength(30)
@maxLength(512)
param topicId string

@description('Resource id of the action group.')
@minLength(30)
@maxLength(512)
param actionGroupId string

// Places that look at the health page, as Azure calls them: Virginia, Texas, California.
var lookouts = [
  'us-va-ash-azr'
  'us-tx-sn1-azr'
  'us-ca-sjc-azr'
]

var logAlarms = [
  {
    name: 'dead-letter'
    severity: 1
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    query: 'union AppTraces, AppExceptions | where tostring(Properties.EventName) == "dead-letter"'
    advice: 'A message failed for good and lies in table DeadLetters; a text may be unanswered. Look at the task, mend the cause, then replay.'
  }
  {
    // The health page cannot say it: it runs on instances of its own, which send no texts.
    name: 'carrier-refuses-us'
    severity: 1
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    query: 'union AppTraces, AppExceptions | where tostring(Properties.EventName) == "carrier-refuses-us"'
    advice: 'The SMS carrier refuses the app: no text goes out. Look at the role of its identity on the Communication resource.'
  }
  {
    name: 'unacknowledged-alert'
    severity: 0
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    query: 'union AppTraces, AppExceptions | where tostring(Properties.EventName) == "unacknowledged-alert"'
    advice: 'Nobody took on an alert in its time. Call the site: list its open alerts, and reach its clinician by phone.'
  }
  {
    name: 'mail-no-way'
    severity: 0
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    query: 'union AppTraces, AppExceptions | where tostring(Properties.EventName) == "mail-no-way"'
    advice: 'Neither the mail service nor the SMTP server takes mail about alerts. Call the sites, and look at both.'
  }
  {
    name: 'safety-path-stalled'
    severity: 0
    window: 'PT30M'
    operator: 'GreaterThan'
    threshold: 0
    query: 'union AppTraces, AppExceptions | where tostring(Properties.EventName) == "safety-path-stalled"'
    advice: 'A cry for help might not reach anybody: see the mail to the operators, or /api/health, for the cause and what to do.'
  }
  {
    // Counts green answers, not red ones: an app that is down says nothing, and neither do logs that do not arrive.
    name: 'health'
    severity: 1
    window: 'PT30M'
    operator: 'LessThan'
    threshold: 1
    // By its path: the host calls the run of a function by HTTP after its route, and not always.
    query: 'AppRequests | where tostring(parse_url(Url).Path) == "/api/health" and ResultCode == "200"'
    advice: 'The health page was not green for half an hour, or could not be reached. Open /api/health: it says what is wrong and what to do.'
  }
  {
    name: 'failed-executions'
    severity: 2
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 5
    // Runs as the app itself tells of them, since the host has further rows for each; and what HTTP functions answered.
    query: 'union AppRequests, AppDependencies | where Success == false | where isnotempty(tostring(Properties["emapain.function"])) or (isnotempty(Url) and ResultCode startswith "5" and tostring(parse_url(Url).Path) != "/api/health")'
    advice: 'Functions fail more often than retries explain. Look at the exceptions of Application Insights.'
  }
  {
    name: 'log-cap'
    severity: 2
    window: 'PT1H'
    operator: 'GreaterThan'
    threshold: 0
    query: '_LogOperation | where Category =~ "Ingestion" and Detail contains "OverQuota"'
    advice: 'The daily cap of logs is reached: until it resets, the other alarms are blind. Raise logDailyCapGb.'
  }
]

var topicMetrics = [
  'DeadLetteredCount'
  'DroppedEventCount'
]

resource lookout 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${prefix}-lookout'
  location: location
  tags: union(tags, {
    'hidden-link:${insightsId}': 'Resource'
  })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: '${prefix}-lookout'
    Name: '${prefix}-lookout'
    Enabled: true
    Frequency: healthFrequencySeconds
    Timeout: 30
    Kind: 'standard'
    RetryEnabled: true
    Locations: [for place in lookouts: {
      Id: place
    }]
    Request: {
      RequestUrl: healthUrl
      HttpVerb: 'GET'
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 7
    }
  }
}

resource logAlarm 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alarm in logAlarms: {
  name: '${prefix}-${alarm.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: '${prefix}: ${alarm.name}'
    description: alarm.advice
    enabled: true
    severity: alarm.severity
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: alarm.window
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: alarm.query
          timeAggregation: 'Count'
          operator: alarm.operator
          threshold: alarm.threshold
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [
        actionGroupId
      ]
    }
  }
}]

resource topicAlarm 'Microsoft.Insights/metricAlerts@2018-03-01' = [for metric in topicMetrics: {
  name: '${prefix}-${metric}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid gave up events: texts of participants may be among them. Download the dead letters and replay them.'
    enabled: true
    severity: 1
    scopes: [
      topicId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: metric
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: metric
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [
      {
        actionGroupId: actionGroupId
      }
    ]
  }
}]
