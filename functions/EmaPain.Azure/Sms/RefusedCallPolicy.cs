using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace EmaPain.Azure.Sms;

/// <summary>
/// Throws for a call that was not answered 202, with the answer in the exception. SmsClient 1.0.1 throws as well, but its
/// exception is older than <see cref="RequestFailedException.GetRawResponse"/> and so does not say for how long to wait.
/// </summary>
internal sealed class RefusedCallPolicy : HttpPipelineSynchronousPolicy
{
    private const int Accepted = 202;

    /// <exception cref="RequestFailedException">The call was not answered 202.</exception>
    public override void OnReceivedResponse(HttpMessage message)
    {
        if (message.Response.Status != Accepted)
        {
            throw new RequestFailedException(message.Response);
        }
    }
}
