metadata description = 'Texts and mails: Communication Services with a mail service and its domain. The phone number is bought by hand.'

@description('Name of the Communication Services resource; it becomes a host name.')
@minLength(1)
@maxLength(63)
param name string

@description('Name of the mail service.')
@minLength(1)
@maxLength(63)
param mailServiceName string

@description('Tags of every resource.')
param tags object

@description('Where texts and mails rest.')
@minLength(2)
@maxLength(20)
param dataLocation string

@description('Own domain for alert mails; empty for the one that Azure lends, which takes 10 mails an hour.')
@maxLength(253)
param mailDomain string

@description('Whether the own domain is verified. Until then mails go out under the domain that Azure lends.')
param isMailDomainVerified bool

// Azure checks the name of a resource that is not made as well, and an empty one is none.
var ownDomainName = empty(mailDomain) ? 'not-used.invalid' : mailDomain
var usesOwnDomain = !empty(mailDomain) && isMailDomainVerified

resource mailService 'Microsoft.Communication/emailServices@2025-09-01' = {
  name: mailServiceName
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
  }
}

resource lentDomain 'Microsoft.Communication/emailServices/domains@2025-09-01' = {
  parent: mailService
  name: 'AzureManagedDomain'
  location: 'global'
  tags: tags
  properties: {
    domainManagement: 'AzureManaged'
    userEngagementTracking: 'Disabled'
  }
}

resource ownDomain 'Microsoft.Communication/emailServices/domains@2025-09-01' = if (!empty(mailDomain)) {
  parent: mailService
  name: ownDomainName
  location: 'global'
  tags: tags
  properties: {
    domainManagement: 'CustomerManaged'
    userEngagementTracking: 'Disabled'
  }
}

// No logs of this service are kept: they name the addresses of recipients.
resource communication 'Microsoft.Communication/communicationServices@2025-09-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    disableLocalAuth: true
    linkedDomains: [
      usesOwnDomain ? ownDomain.id : lentDomain.id
    ]
  }
}

@description('Resource id, for the event topic.')
output id string = communication.id

@description('Where the app sends texts and mails.')
output endpoint string = 'https://${communication.properties.hostName}'

@description('Address that alert mails come from.')
output mailFrom string = 'DoNotReply@${usesOwnDomain ? mailDomain : lentDomain.properties.mailFromSenderDomain}'
