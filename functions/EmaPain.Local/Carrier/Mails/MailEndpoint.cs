using Microsoft.AspNetCore.Http;

namespace EmaPain.Local.Carrier.Mails;

/// <summary>Answers POST /emails:send and GET /emails/operations/ID, with the faults that are planned.</summary>
internal sealed class MailEndpoint(PostOffice office, MailFaults faults, TimeProvider trialClock)
{
    private const string Send = "/emails:send";
    private const string Operations = "/emails/operations/";
    private static readonly HashSet<string> Versions = ["2023-03-31", "2025-09-01"];
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    public static bool Answers(PathString path) => path == Send || path.Value?.StartsWith(Operations, StringComparison.Ordinal) == true;

    public Task AnswerAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var request = context.Request;
        var isSend = request.Path == Send;
        if (request.Method != (isSend ? HttpMethods.Post : HttpMethods.Get))
        {
            return ServiceAnswers.Error(context, 404, "NotFound", "The service sends by POST and tells of an operation by GET.");
        }

        if (!Versions.Contains(request.Query["api-version"].ToString()))
        {
            return ServiceAnswers.Error(context, 400, "UnsupportedApiVersion", "The api-version is missing or not supported.");
        }

        var named = isSend ? request.Headers["Operation-Id"].ToString() : request.Path.Value![Operations.Length..];
        return !Guid.TryParse(named, out var operation) ? ServiceAnswers.Error(context, 400, "InvalidOperationId", "The operation's id is missing or no GUID.")
            : !isSend ? TellAsync(context, operation)
            : PostedMail.Read(body) is { } mail ? TakeAsync(context, operation, mail, faults.Of(operation, mail, trialClock.GetUtcNow()))
            : ServiceAnswers.Error(context, 400, "BadRequest", "The body is no mail from one address to another with subject, plainText and html.");
    }

    private Task TellAsync(HttpContext context, Guid operation) => office.Knows(operation)
        ? ServiceAnswers.WriteAsync(context, 200, new { id = operation, status = "Succeeded" })
        : ServiceAnswers.Error(context, 404, "NotFound", "There is no such operation.");

    private async Task TakeAsync(HttpContext context, Guid operation, PostedMail mail, MailFault fault)
    {
        if (fault == MailFault.Refuses)
        {
            await ServiceAnswers.Error(context, 403, "Forbidden", "The caller may not send mail.");
        }
        else if (fault == MailFault.Throttles)
        {
            await ServiceAnswers.Throttled(context, Wait);
        }
        else if (!await office.TakeAsync(operation, mail))
        {
            // What the service answers to an id that it knows is written nowhere; this is the answer that helps a caller least.
            await ServiceAnswers.Error(context, 409, "OperationIdInUse", "There is such an operation.");
        }
        else if (fault == MailFault.DropsAfterAccepting)
        {
            context.Abort();
        }
        else
        {
            context.Response.Headers["Operation-Location"] = $"{context.Request.Scheme}://{context.Request.Host}{Operations}{operation:D}{context.Request.QueryString}";
            await ServiceAnswers.WriteAsync(context, 202, new { id = operation, status = "Running" });
        }
    }
}
