using EmaPain.App.Bodies;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Surveys;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EmaPain.Functions.Http;

/// <summary>Reports of survey systems as HTTP: nothing is kept of a call that does not show our key.</summary>
public sealed class SurveyDoor(ISurveyGuard guard, CallAllowance allowance, SurveyIntake intake)
{
    public const string KeyHeader = "X-EmaPain-Key";
    public const string SignatureHeader = "X-EmaPain-Signature";
    private const string KeyParameter = "key";
    private const int LargestBody = 64 * 1024;

    /// <summary>REDCap's Data Entry Trigger sends no header of ours, so that its address holds the key.</summary>
    public async Task<IActionResult> EnterRedcapAsync(HttpRequest request, CancellationToken cancel) =>
        guard.IsKey(request.Query[KeyParameter])
            ? await TakeAsync(await ReadAsync(request, cancel), SurveyForm.OfRedcap, cancel)
            : RefusedCall.Of(request, allowance);

    /// <summary>A Qualtrics workflow shows the key in a header, or signs the body with it. Only for a signature is a stranger's body read.</summary>
    public async Task<IActionResult> EnterQualtricsAsync(HttpRequest request, CancellationToken cancel)
    {
        var isKey = guard.IsKey(request.Headers[KeyHeader]);
        if (!isKey && request.Headers[SignatureHeader].Count == 0)
        {
            return RefusedCall.Of(request, allowance);
        }

        var body = await ReadAsync(request, cancel);
        return isKey || (body is BodyReading.Whole whole && guard.IsSignature(request.Headers[SignatureHeader], whole.Text))
            ? await TakeAsync(body, SurveyForm.OfQualtrics, cancel)
            : RefusedCall.Of(request, allowance);
    }

    private static Task<BodyReading> ReadAsync(HttpRequest request, CancellationToken cancel) => SmallBody.ReadAsync(request.Body, LargestBody, cancel);

    private async Task<IActionResult> TakeAsync(BodyReading body, Func<string, SurveyReport?> read, CancellationToken cancel)
    {
        if (body is BodyReading.TooLarge)
        {
            return Json.Body(new { code = "too-large", sentence = $"The body is larger than {LargestBody} bytes; send only what the study file names." }, StatusCodes.Status413PayloadTooLarge);
        }

        if (body is not BodyReading.Whole whole || read(whole.Text) is not { } report)
        {
            return Json.Body(new { code = "unreadable", sentence = "The body holds no fields; send a form (REDCap) or one flat JSON object (Qualtrics)." }, StatusCodes.Status400BadRequest);
        }

        await intake.TakeAsync(report, cancel);
        return new OkResult();
    }
}
