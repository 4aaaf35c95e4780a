metadata description = 'A private network: the app leaves through it, and storage and vault are reached inside it. The app itself stays public, since Event Grid and staff call it from outside.'

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

@description('Addresses of the network; the app takes the first /26 of it and the private endpoints the second.')
@minLength(9)
@maxLength(18)
param addressSpace string

@description('Resource id of the identity account.')
@minLength(30)
@maxLength(512)
param identityAccountId string

@description('Resource id of the operations account.')
@minLength(30)
@maxLength(512)
param operationsAccountId string

@description('Resource id of the research account.')
@minLength(30)
@maxLength(512)
param researchAccountId string

@description('Resource id of the vault.')
@minLength(30)
@maxLength(512)
param vaultId string

var zoneNames = {
  blob: 'privatelink.blob.${environment().suffixes.storage}'
  queue: 'privatelink.queue.${environment().suffixes.storage}'
  table: 'privatelink.table.${environment().suffixes.storage}'
  vault: 'privatelink${replace(environment().suffixes.keyvaultDns, 'vault', 'vaultcore')}'
}

var endpoints = [
  {
    name: 'identity-blob'
    target: identityAccountId
    group: 'blob'
  }
  {
    name: 'identity-table'
    target: identityAccountId
    group: 'table'
  }
  {
    name: 'operations-blob'
    target: operationsAccountId
    group: 'blob'
  }
  {
    name: 'operations-queue'
    target: operationsAccountId
    group: 'queue'
  }
  {
    name: 'operations-table'
    target: operationsAccountId
    group: 'table'
  }
  {
    name: 'research-table'
    target: researchAccountId
    group: 'table'
  }
  {
    name: 'vault'
    target: vaultId
    group: 'vault'
  }
]

// Rules of Azure itself: nothing comes in from the internet.
resource guard 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: '${prefix}-guard'
  location: location
  tags: tags
}

resource outboundAddress 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: '${prefix}-outbound'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

// The app reaches Communication Services and Entra over the internet, and a new network has no way out of its own.
resource gateway 'Microsoft.Network/natGateways@2024-05-01' = {
  name: '${prefix}-gateway'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIpAddresses: [
      {
        id: outboundAddress.id
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${prefix}-network'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        addressSpace
      ]
    }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: cidrSubnet(addressSpace, 26, 0)
          defaultOutboundAccess: false
          natGateway: {
            id: gateway.id
          }
          networkSecurityGroup: {
            id: guard.id
          }
          delegations: [
            {
              name: 'flex'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressSpace, 26, 1)
          defaultOutboundAccess: false
          networkSecurityGroup: {
            id: guard.id
          }
          privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled'
        }
      }
    ]
  }

  resource appSubnet 'subnets' existing = {
    name: 'app'
  }

  resource endpointsSubnet 'subnets' existing = {
    name: 'endpoints'
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2020-06-01' = [for zone in items(zoneNames): {
  name: zone.value
  location: 'global'
  tags: tags
}]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [for (zone, i) in items(zoneNames): {
  parent: zones[i]
  name: zone.key
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network.id
    }
  }
}]

resource privateEndpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [for endpoint in endpoints: {
  name: '${prefix}-${endpoint.name}'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: network::endpointsSubnet.id
    }
    privateLinkServiceConnections: [
      {
        name: endpoint.name
        properties: {
          privateLinkServiceId: endpoint.target
          groupIds: [
            endpoint.group
          ]
        }
      }
    ]
  }
}]

resource zoneGroups 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [for (endpoint, i) in endpoints: {
  parent: privateEndpoints[i]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: endpoint.group
        properties: {
          privateDnsZoneId: resourceId('Microsoft.Network/privateDnsZones', zoneNames[endpoint.group])
        }
      }
    ]
  }
  dependsOn: [
    zones
  ]
}]

@description('Resource id of the subnet that the app joins.')
output appSubnetId string = network::appSubnet.id
