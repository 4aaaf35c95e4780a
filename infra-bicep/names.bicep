metadata description = 'Every name that the templates share with the code. House tests hold them against its constants.'

@export()
@description('Tables of the identity account.')
var identityTables = [
  'Contacts'
  'Inbox'
]

@export()
@description('Tables of the operations account.')
var operationsTables = [
  'Participations'
  'Due'
  'Alerts'
  'Tasks'
  'DeadLetters'
  'Staff'
  'Audit'
  'Requests'
  'Surveys'
  'Slots'
  'Accounts'
  'Payouts'
]

@export()
@description('Research tables that blinded researchers may read.')
var blindedTables = [
  'Participants'
  'Occasions'
  'Responses'
  'Scores'
  'Payments'
  'AlertStates'
  'AlertHistory'
  'AdverseEvents'
  'Dictionary'
]

@export()
@description('Research tables that tell the arm; for unblinded staff only.')
var unblindedTables = [
  'Allocation'
  'ResponsesUnblinded'
]

@export()
@description('Queues of the operations account, each with the one that keeps what the host gave up.')
var queues = [
  'inbound'
  'inbound-poison'
  'due'
  'due-poison'
  'compensation'
  'compensation-poison'
  'screening'
  'screening-poison'
  'alerts'
  'alerts-poison'
  'effects'
  'effects-poison'
  'payouts'
  'payouts-poison'
]

@export()
@description('Blob container of the app\'s package, in the operations account.')
var packageContainer = 'app-package'

@export()
@description('Blob container of events that the webhook did not take. They hold phone numbers and texts, so it is in the identity account.')
var deadLetterContainer = 'event-dead-letters'

@export()
@description('Secrets of the vault. scripts/deploy makes them once and never overwrites one; a contact key has its id behind the prefix.')
var vaultSecrets = {
  phoneHmacKey: 'phone-hmac-key'
  contactKeyPrefix: 'contact-key-'
  linkSigningKey: 'link-signing-key'
  surveyKey: 'survey-key'
  allocationSeed: 'allocation-seed'
}

@export()
@description('Events of Communication Services that the app takes.')
var eventTypes = [
  'Microsoft.Communication.SMSReceived'
  'Microsoft.Communication.SMSDeliveryReportReceived'
  'Microsoft.Communication.EmailDeliveryReportReceived'
]

@export()
@description('Path of the webhook.')
var webhookPath = '/api/events/sms'

@export()
@description('Path of the health page.')
var healthPath = '/api/health'

@export()
@description('A group of functions that keeps instances running.')
type alwaysReadyGroup = {
  @description('http for all pages and the webhook, or function:<name> for one other function.')
  name: string

  @description('Instances that never stop.')
  @minValue(1)
  @maxValue(20)
  instanceCount: int
}
