using Azure.Core;
using Azure.Identity;

namespace EmaPain.Azure.Tests.Security;

/// <summary>An identity that cannot be reached.</summary>
internal sealed class NoCredential : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new CredentialUnavailableException("No identity answers here.");

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new CredentialUnavailableException("No identity answers here.");
}
