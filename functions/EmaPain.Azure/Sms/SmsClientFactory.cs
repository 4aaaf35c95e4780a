using Azure.Communication.Sms;
using Azure.Core;
using Azure.Core.Pipeline;
using EmaPain.Azure.Options;

namespace EmaPain.Azure.Sms;

/// <summary>Makes the SMS client: the stored pair in each body, one policy that retries, nothing of a body in any log.</summary>
public sealed class SmsClientFactory(IHttpClientFactory http, TokenCredential credential)
{
    public SmsClient Create(SmsOptions sms)
    {
        var options = new SmsClientOptions
        {
            Transport = new HttpClientTransport(http.CreateClient(SmsHttpClient.Name)),
            Retry = { MaxRetries = 0, NetworkTimeout = SmsPatience.Default.Total },
            Diagnostics = { IsLoggingContentEnabled = false },
        };
        options.AddPolicy(new RefusedCallPolicy(), HttpPipelinePosition.PerCall);
        options.AddPolicy(new RepeatabilityPolicy(), HttpPipelinePosition.PerCall);
        return sms.ConnectionString is { Length: > 0 } connection
            ? new SmsClient(connection, options)
            : new SmsClient(sms.Endpoint ?? throw new InvalidOperationException("The options were not validated."), credential, options);
    }
}
