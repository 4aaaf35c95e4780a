using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EmaPain.Functions.Http;

/// <summary>Staff endpoints as HTTP.</summary>
public sealed class StaffDoor(StaffReception reception)
{
    private const int MostFaults = 1000;

    public static ParticipationKey Key(string study, string participant) => new(new StudyId(study), new ParticipantId(participant));

    /// <summary>A request without a body.</summary>
    public async Task<IActionResult> EnterAsync(HttpRequest request, Func<StaffRequest, Task<StaffAnswer>> answer, CancellationToken cancel) =>
        Answer(request, await reception.ReceiveAsync(CallOf(request), answer, cancel));

    /// <summary>A request with a JSON body.</summary>
    public async Task<IActionResult> EnterAsync<TForm>(HttpRequest request, Func<TForm, StaffRequest, Task<StaffAnswer>> answer, CancellationToken cancel)
        where TForm : class =>
        Answer(request, await reception.ReceiveAsync(CallOf(request), answer, cancel));

    /// <summary>A request with a file as text.</summary>
    public async Task<IActionResult> EnterFileAsync(HttpRequest request, Func<string, StaffRequest, Task<StaffAnswer>> answer, CancellationToken cancel) =>
        Answer(request, await reception.ReceiveFileAsync(CallOf(request), answer, cancel));

    private static IncomingRequest CallOf(HttpRequest request) => new(
        CallCredentials.Of(request), request.Method, request.Path, request.Headers[StaffReception.RequestIdHeader], request.Body);

    private static ActionResult Answer(HttpRequest request, StaffAnswer answer)
    {
        if (answer is StaffAnswer.TooMany)
        {
            request.HttpContext.Response.Headers.RetryAfter = RefusedCall.SecondsToWait;
        }

        return Answer(answer);
    }

    private static ActionResult Answer(StaffAnswer answer) => answer switch
    {
        StaffAnswer.Ok ok => Json.Body(ok.Body, StatusCodes.Status200OK),
        StaffAnswer.TextFile file => new TextFileResult(file),
        StaffAnswer.BadRows rows => Json.Body(
            new { code = "bad-rows", sentence = rows.Sentence, rows = rows.Faults.Take(MostFaults) },
            StatusCodes.Status400BadRequest),
        StaffAnswer.BadRequest bad => Problem(StatusCodes.Status400BadRequest, bad.Code, bad.Sentence),
        StaffAnswer.Unauthenticated unknown => Problem(StatusCodes.Status401Unauthorized, unknown.Code, unknown.Sentence),
        StaffAnswer.Forbidden forbidden => Problem(StatusCodes.Status403Forbidden, forbidden.Code, forbidden.Sentence),
        StaffAnswer.NotFound missing => Problem(StatusCodes.Status404NotFound, missing.Code, missing.Sentence),
        StaffAnswer.Refused refused => Problem(StatusCodes.Status409Conflict, refused.Code, refused.Sentence),
        StaffAnswer.TooMany many => Problem(StatusCodes.Status429TooManyRequests, many.Code, many.Sentence),
        StaffAnswer.Unavailable unavailable => Problem(StatusCodes.Status503ServiceUnavailable, unavailable.Code, unavailable.Sentence),
        _ => throw new InvalidOperationException($"No HTTP answer for {answer.GetType().Name}."),
    };

    private static ContentResult Problem(int status, string code, string sentence) => Json.Body(new { code, sentence }, status);
}
