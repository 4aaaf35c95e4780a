metadata description = 'The topic on which Communication Services tells of texts and reports. Who gets them is said by subscription.bicep, once the app runs.'

@description('Name of the topic.')
@minLength(3)
@maxLength(50)
param name string

@description('Tags of every resource.')
param tags object

@description('Resource id of the Communication Services resource.')
@minLength(30)
@maxLength(512)
param communicationId string

@description('Resource id of the Log Analytics workspace.')
@minLength(30)
@maxLength(512)
param workspaceId string

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: 'global'
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    source: communicationId
    topicType: 'Microsoft.Communication.CommunicationServices'
  }
}

resource failures 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'failures'
  scope: topic
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'DeliveryFailures'
        enabled: true
      }
    ]
  }
}

@description('Resource id of the topic, for alarms.')
output id string = topic.id

@description('Object id of the topic\'s identity, which writes dead letters.')
output principalId string = topic.identity.principalId
