using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;

namespace EmaPain.Cli.Http;

/// <summary>A token of Microsoft Entra for whoever is signed in: by <c>az login</c>, an environment or a managed identity.</summary>
internal sealed class EntraCredential(string scope) : Credential
{
    private readonly DefaultAzureCredential source = new();

    public override string Remedy =>
        $"check that {scope} is this app's scope, that the right person is signed in (az account show), and that he or she has its app role ('Trial.Staff'; for events 'AzureEventGridSecureWebhookSubscriber').";

    public override async Task<AuthenticationHeaderValue> HeaderAsync(CancellationToken cancel)
    {
        try
        {
            var token = await source.GetTokenAsync(new TokenRequestContext([scope]), cancel);
            return new AuthenticationHeaderValue("Bearer", token.Token);
        }
        catch (AuthenticationFailedException fault)
        {
            throw new CouldNotRunException(
                $"There is no Entra token for {scope} ({FirstLine(fault.Message)}): sign in with 'az login', or check --scope, which ends with /.default.");
        }
    }

    private static string FirstLine(string text) => text.ReplaceLineEndings("\n").Split('\n')[0];
}
