using EmaPain.App.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EmaPain.Functions.Http;

/// <summary>What a caller is answered who shows nothing valid: 401, and 429 once that happens too often from one address. Valid callers are never counted.</summary>
internal static class RefusedCall
{
    /// <summary>The allowance counts by the minute.</summary>
    public const string SecondsToWait = "60";

    public static IActionResult Of(HttpRequest request, CallAllowance allowance)
    {
        if (allowance.AdmitsRefused(CallCredentials.Of(request)))
        {
            return new UnauthorizedResult();
        }

        request.HttpContext.Response.Headers.RetryAfter = SecondsToWait;
        return Json.Body(
            new { code = "too-many", sentence = "Too many calls without a valid credential came from this address. Check the credential, and try again in a minute." },
            StatusCodes.Status429TooManyRequests);
    }
}
