using Microsoft.AspNetCore.Http;

namespace EmaPain.Local.Carrier.Sms;

/// <summary>The bodies that Azure answers texts with.</summary>
internal static class SmsAnswers
{
    public static Task Results(HttpContext context, IReadOnlyList<SendResult> results) =>
        ServiceAnswers.WriteAsync(context, 202, new { value = results });

    public static Task Faults(HttpContext context, IReadOnlyDictionary<string, string[]> errors) => ServiceAnswers.WriteAsync(
        context,
        400,
        new
        {
            type = "https://tools.ietf.org/html/rfc7231#section-6.5.1",
            title = "One or more validation errors occurred.",
            status = 400,
            errors,
            traceId = context.TraceIdentifier,
        });
}
