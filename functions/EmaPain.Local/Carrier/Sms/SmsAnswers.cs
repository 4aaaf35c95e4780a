using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace EmaPain.Local.Carrier.Sms;

/// <summary>The bodies that Azure answers with.</summary>
internal static class SmsAnswers
{
    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static Task Results(HttpContext context, IReadOnlyList<SendResult> results) =>
        WriteAsync(context, 202, new { value = results });

    public static Task Error(HttpContext context, int status, string code, string message) =>
        WriteAsync(context, status, new { error = new { code, message } });

    public static Task Faults(HttpContext context, IReadOnlyDictionary<string, string[]> errors) => WriteAsync(
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

    public static Task Throttled(HttpContext context, TimeSpan retryAfter)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Error(context, 429, "TooManyRequests", "The rate limit of the sender number has been reached.");
    }

    private static async Task WriteAsync<T>(HttpContext context, int status, T body)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, Writing);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, CancellationToken.None);
    }
}
