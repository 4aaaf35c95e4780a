using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EmaPain.Functions.Http;

/// <summary>What Event Grid is answered. It tries again after 5xx only; 400, 401 and 413 end a delivery (facts/azure.md 2.3).</summary>
internal static class WebhookAnswers
{
    public static IActionResult KeysOutOfReach() => new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);

    /// <summary>The handshake of the CloudEvents schema.</summary>
    public static IActionResult ToHandshake(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        headers["WebHook-Allowed-Origin"] = request.Headers["WebHook-Request-Origin"];
        headers["WebHook-Allowed-Rate"] = "*";
        headers.Allow = "POST";
        return new OkResult();
    }

    /// <summary>Everything is kept; or the code of the handshake of the Event Grid schema.</summary>
    public static IActionResult Taken(string? validationCode) =>
        validationCode is null ? new OkResult() : Json.Body(new { validationResponse = validationCode }, StatusCodes.Status200OK);

    public static IActionResult Empty() =>
        Json.Body(new { code = "empty", sentence = "The body is empty; send the events as JSON." }, StatusCodes.Status400BadRequest);

    public static IActionResult TooLarge() => Json.Body(
        new { code = "too-large", sentence = $"The body is larger than {WebhookBody.Largest} bytes; send fewer events at once." },
        StatusCodes.Status413PayloadTooLarge);
}
