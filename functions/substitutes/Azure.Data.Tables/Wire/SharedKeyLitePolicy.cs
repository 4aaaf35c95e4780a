#nullable enable
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>Signs the date and the path with the account's key; runs for each try, so that a retry has a fresh date.</summary>
internal sealed class SharedKeyLitePolicy(string account, byte[] key) : HttpPipelineSynchronousPolicy
{
    private readonly string scheme = $"SharedKeyLite {account}:";

    public override void OnSendingRequest(HttpMessage message)
    {
        base.OnSendingRequest(message);
        var date = TimeProvider.System.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        message.Request.Headers.SetValue("x-ms-date", date);

        // The path as it goes over the wire; the account comes first, also where the emulator repeats it in the path.
        var toSign = string.Concat(date, "\n/", account, message.Request.Uri.ToUri().AbsolutePath);
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign), signature);
        message.Request.Headers.SetValue("Authorization", scheme + Convert.ToBase64String(signature));
    }
}
