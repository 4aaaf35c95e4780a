using EmaPain.App.Bodies;
using EmaPain.App.Ports;
using EmaPain.App.Surveys;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EmaPain.Functions.Http;

/// <summary>Reports of survey systems as HTTP: nothing is kept of a call that does not show our key.</summary>
public sealed class SurveyDoor(ISurveyGuard guard, SurveyIntake intake)
{
    public const string KeyHeader = "X-EmaPain-Key";
    public const string SignatureHeader = "X-EmaPain-Signature";
    private const string KeyParameter = "key";
    private const int LargestBody = 64 * 1024;

    /// <summary>REDCap's Data Entry Trigger sends no header of ours, so that its address holds the key.</summary>
    public Task<IActionResult> EnterRedcapAsync(HttpRequest request, CancellationToken cancel) =>
        EnterAsync(request, _ => guard.IsKey(request.Query[KeyParameter]), SurveyForm.OfRedcap, cancel);

    /// <summary>A Qualtrics workflow shows the key in a header, or signs the body with it.</summary>
    public Task<IActionResult> EnterQualtricsAsync(HttpRequest request, CancellationToken cancel) => EnterAsync(
        request,
        body => guard.IsKey(request.Headers[KeyHeader]) || guard.IsSignature(request.Headers[SignatureHeader], body),
        SurveyForm.OfQualtrics,
        cancel);

    private async Task<IActionResult> EnterAsync(HttpRequest request, Func<string, bool> isOurs, Func<string, SurveyReport?> read, CancellationToken cancel)
    {
        var body = await SmallBody.ReadAsync(request.Body, LargestBody, cancel);
        var text = (body as BodyReading.Whole)?.Text ?? "";
        if (!isOurs(text))
        {
            return new UnauthorizedResult();
        }

        if (body is BodyReading.TooLarge)
        {
            return Json.Body(new { code = "too-large", sentence = $"The body is larger than {LargestBody} bytes; send only what the study file names." }, StatusCodes.Status413PayloadTooLarge);
        }

        if (read(text) is not { } report)
        {
            return Json.Body(new { code = "unreadable", sentence = "The body holds no fields; send a form (REDCap) or one flat JSON object (Qualtrics)." }, StatusCodes.Status400BadRequest);
        }

        await intake.TakeAsync(report, cancel);
        return new OkResult();
    }
}
