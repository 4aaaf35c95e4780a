metadata description = 'The second phase: Event Grid is told of the webhook. Its handshake needs the running app, so this comes after the code.'

import { deadLetterContainer, eventTypes, webhookPath } from 'names.bicep'

@description('Host name of the app; after a move, of one in another group.')
@minLength(4)
@maxLength(253)
param hostName string

@description('Name of the event topic.')
@minLength(3)
@maxLength(50)
param topicName string

@description('Resource id of the identity account, which keeps events that the webhook did not take. The topic has its role there.')
@minLength(30)
@maxLength(512)
param identityAccountId string

@description('Application id of the app registration that stands for the webhook.')
@minLength(36)
@maxLength(36)
param webhookAppId string

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource webhook 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'webhook'
  properties: {
    // The handshake of this schema is a call like any other and brings the token that the app asks for.
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${hostName}${webhookPath}'
        azureActiveDirectoryTenantId: tenant().tenantId
        azureActiveDirectoryApplicationIdOrUri: webhookAppId
        minimumTlsVersionAllowed: '1.2'
        maxEventsPerBatch: 1
      }
    }
    filter: {
      includedEventTypes: eventTypes
    }
    retryPolicy: {
      eventTimeToLiveInMinutes: 1440
      maxDeliveryAttempts: 30
    }
    deadLetterWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: identityAccountId
          blobContainerName: deadLetterContainer
        }
      }
    }
  }
}
